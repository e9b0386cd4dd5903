// Forgets requests that are too old to be sent again.
// :param {before: datetime()}
MATCH (request:KeyedRequest)
WHERE request.at <= $before
DELETE request
