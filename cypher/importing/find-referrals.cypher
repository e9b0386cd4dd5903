// The recommendations to all in a network, or in none, of which closed business may have come, or did by a list.
// :param pairs => [{from: '0192…', person: '0193…'}]
// :param network => null
UNWIND range(0, size($pairs) - 1) AS i
WITH i, $pairs[i] AS wanted
MATCH (:Person {id: wanted.from})-[given:RECOMMENDED]->(:Person {id: wanted.person})
WHERE given.to IS NULL AND coalesce(given.network, '') = coalesce($network, '')
  AND (given.closedAt IS NOT NULL OR (given.outcome = 'PENDING' AND given.retractedAt IS NULL))
RETURN i, given.id AS id, given.at AS at, given.closedAt AS closedAt, given.amount AS amount
ORDER BY i, at, id
