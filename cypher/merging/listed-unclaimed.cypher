// People whom nobody has claimed and who are or were in one of these networks, as far as two profiles can be told to be one person's.
// :param {networks: ['0192…'], hidden: []}
UNWIND $networks AS id
MATCH (person:Person)-[:MEMBER_OF]->(network:Network {id: id})
WHERE NOT person.id IN $hidden AND NOT rule.isClaimed(person)
WITH person, collect(DISTINCT id) AS networks
RETURN person.id AS person, person.name AS name, person.profession AS profession, person.company AS company,
       [email IN [person.email] WHERE email IS NOT NULL] AS emails, [phone IN [person.phone] WHERE phone IS NOT NULL] AS phones, networks
ORDER BY person
