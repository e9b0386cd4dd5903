// How many each of these people knows by more than what they declared alone, without those hidden.
// :param {people: ['0192…'], hidden: ['0193…']}
UNWIND $people AS person
MATCH (:Person {id: person})-[knows:KNOWS]-(contact:Person)
WITH person, contact.id AS other, knows
WHERE NOT other IN $hidden AND (rule.withoutOwnDeclaration(person, other, knows) > 0 OR knows.trust > 0)
RETURN person, count(*) AS size
ORDER BY person
