// Whether these people have claimed their profiles, whether all that places them is of these networks, and the address by which somebody
// gets the profile; those who are not there are left out.
// :param {people: ['0192…'], networks: ['0193…']}
UNWIND $people AS id
MATCH (person:Person {id: id})
WITH id, person, $networks AS networks, person.emailNetworks AS emailNetworks
RETURN id AS person, rule.isClaimed(person) AS isClaimed, rule.isOnlyWithin(person, networks) AS isOnlyWithin,
       CASE WHEN rule.provesEmail(person, emailNetworks) THEN person.email END AS email
ORDER BY id
