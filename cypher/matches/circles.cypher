// Whom each of these people knows. What both of two have given their word for is their open warmth.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})-[knows:KNOWS]-(other:Person)
WITH person.id AS person, other.id AS other, knows
RETURN person,
       collect(other) AS others,
       collect(knows.warmth) AS warmths,
       collect(knows.openWarmth) AS openWarmths,
       collect(knows.trust) AS trusts
ORDER BY person
