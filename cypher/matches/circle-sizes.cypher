// How many each of these people knows by more than what one of the two declared alone, without those hidden.
// :param {people: ['0192…'], hidden: ['0193…']}
UNWIND $people AS person
MATCH (:Person {id: person})-[knows:KNOWS]-(contact:Person)
WITH person, contact.id AS other, knows
WHERE NOT other IN $hidden AND rule.isOpen(knows)
RETURN person, count(*) AS size
ORDER BY person
