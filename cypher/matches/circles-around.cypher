// Of whom each of these people knows, those whom one person knows too, and that person.
// :param {person: '0192…', people: ['0193…']}
MATCH (self:Person {id: $person})
UNWIND [self] + COLLECT { MATCH (self)-[:KNOWS]-(contact:Person) RETURN contact } AS contact
MATCH (contact)-[knows:KNOWS]-(fellow:Person)
WHERE fellow.id IN $people
WITH fellow.id AS person, contact.id AS other, knows
RETURN person,
       collect(other) AS others,
       collect(knows.warmth) AS warmths,
       collect(knows.openWarmth) AS openWarmths,
       collect(knows.trust) AS trusts
ORDER BY person
