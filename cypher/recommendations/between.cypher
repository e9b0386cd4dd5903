// The recommendations between the two of each pair, either way, that the viewer may know of (see find-many).
// :param {pairs: [['0192…', '0193…']], all: false, viewer: '0192…', hidden: []}
UNWIND $pairs AS pair
MATCH (:Person {id: pair[0]})-[recommended:RECOMMENDED]-(:Person {id: pair[1]})
WITH recommended, startNode(recommended) AS from, endNode(recommended) AS person
WHERE ($all OR $viewer IN [from.id, person.id, recommended.to]
    OR (recommended.to IS NULL AND recommended.retractedAt IS NULL))
  AND NOT any(one IN [from.id, person.id, coalesce(recommended.to, '')] WHERE one IN $hidden)
RETURN recommended {.id, .to, .network, .at, .message, .outcome, .amount, .currency, .retractedAt, from: from.id, person: person.id} AS recommendation
ORDER BY recommendation.id
