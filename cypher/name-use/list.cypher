// What a person was asked, newest first: ids sort by the time they were made.
// :param {person: '0192…', after: null, limit: 20}
MATCH (:Person {id: $person})<-[:NAMES]-(request:NameUseRequest)
WHERE $after IS NULL OR request.id < $after
RETURN request.id AS id
ORDER BY id DESC
LIMIT $limit
