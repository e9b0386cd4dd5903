// What is kept of a request by its key, unless it is too old.
// :param {key: 'q83v…', since: datetime()}
MATCH (request:KeyedRequest {key: $key})
WHERE request.at > $since
RETURN request.body AS body, request.parts AS parts, request.made AS made
