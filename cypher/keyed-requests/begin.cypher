// Keeps a request by its key, which is locked from here on. What is too old begins anew.
// :param {key: 'q83v…', body: 'mZr0…', person: '0192…', since: datetime(), now: datetime()}
MERGE (request:KeyedRequest {key: $key})
SET request.locked = true
WITH request, coalesce(request.at > $since, false) AS stands
FOREACH (_ IN CASE WHEN stands THEN [] ELSE [1] END |
  SET request.body = $body, request.person = $person, request.at = $now, request.parts = [], request.made = [])
RETURN request.body AS body, request.parts AS parts, request.made AS made
