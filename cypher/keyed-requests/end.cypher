// Keeps what a part of a request has made.
// :param {key: 'q83v…', part: 'planMeeting', made: '0192…'}
MATCH (request:KeyedRequest {key: $key})
SET request.parts = request.parts + $part, request.made = request.made + $made
