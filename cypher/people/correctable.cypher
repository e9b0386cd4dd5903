// A person whom nobody has claimed, and of whom all memberships and entries of lists are of these networks.
// :param {person: '0192…', networks: ['0193…']}
MATCH (person:Person {id: $person})
WITH person, $networks AS networks
WHERE NOT rule.isClaimed(person) AND rule.isOnlyWithin(person, networks)
RETURN person.id AS person
