// Whom any of these people knows, no weaker than asked, and over how many ties. Of more than $most ties some are missing.
// :param {people: ['0192…'], perWarmth: 0.002, perTrust: 0.1, least: 0.1, most: 500000}
UNWIND $people AS id
MATCH (:Person {id: id})-[knows:KNOWS]-(other:Person)
WHERE rule.isOpen(knows) AND knows.openWarmth * $perWarmth + knows.trust * $perTrust >= $least
WITH other LIMIT $most
RETURN collect(DISTINCT other.id) AS people, count(*) AS ties
