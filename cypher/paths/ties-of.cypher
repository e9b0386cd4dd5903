// Whom each of these people knows, no weaker than asked, with what counts towards it. Of more than $most ties some are missing.
// :param {people: ['0192…'], perWarmth: 0.002, perTrust: 0.1, least: 0.1, most: 500000}
UNWIND $people AS id
MATCH (person:Person {id: id})-[knows:KNOWS]-(other:Person)
WHERE rule.isOpen(knows) AND knows.openWarmth * $perWarmth + knows.trust * $perTrust >= $least
WITH person, knows, other LIMIT $most
WITH person.id AS person, other.id AS other, knows
RETURN person,
       collect(other) AS others,
       collect(knows.openWarmth) AS warmths,
       collect(knows.trust) AS trusts
ORDER BY person
