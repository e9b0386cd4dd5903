// When a person sent requests that are kept by a key.
// :param {person: '0192…'}
MATCH (request:KeyedRequest {person: $person})
RETURN request {sentAt: request.at} AS request
ORDER BY request.at, request.key
