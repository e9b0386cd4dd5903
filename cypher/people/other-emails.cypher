// The addresses that these people have besides the one to write to; those who have none are left out.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})-[:ALSO_AT]->(email:OtherEmail)
WHERE email.address <> coalesce(person.email, '')
WITH DISTINCT id, email.address AS address
ORDER BY address
RETURN id AS person, collect(address) AS addresses
ORDER BY person
