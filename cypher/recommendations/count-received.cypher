// How many recommendations were made to each of these people of which the viewer may know (see find-many).
// :param {people: ['0192…'], all: false, viewer: '0193…', hidden: []}
UNWIND $people AS id
MATCH (from:Person)-[recommended:RECOMMENDED {to: id}]->(person:Person)
WHERE ($all OR $viewer IN [from.id, person.id, recommended.to]
    OR (recommended.to IS NULL AND recommended.retractedAt IS NULL))
  AND NOT any(one IN [from.id, person.id, coalesce(recommended.to, '')] WHERE one IN $hidden)
RETURN id AS of, count(recommended) AS count
ORDER BY of
