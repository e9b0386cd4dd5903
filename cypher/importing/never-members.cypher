// Which of these people never had a membership of that network, of whatever kind.
// :param pairs => [{person: '0192…', network: '0193…'}]
UNWIND range(0, size($pairs) - 1) AS i
WITH i, $pairs[i] AS pair
MATCH (person:Person {id: pair.person}), (network:Network {id: pair.network})
WHERE NOT EXISTS { (person)-[:MEMBER_OF]->(network) }
RETURN i
ORDER BY i
