// Whether these people have claimed their profiles, whether all that places them is of these networks, and their address; those who are
// not there are left out.
// :param {people: ['0192…'], networks: ['0193…']}
UNWIND $people AS id
MATCH (person:Person {id: id})
RETURN id AS person, rule.isClaimed(person) AS isClaimed, rule.isOnlyWithin(person) AS isOnlyWithin, person.email AS email
ORDER BY id
