// Everybody, as far as two profiles can be told to be one person's.
MATCH (person:Person)
RETURN person.id AS person, person.name AS name, person.profession AS profession, person.company AS company,
       [email IN [person.email] WHERE email IS NOT NULL]
         + COLLECT { MATCH (person)-[:ALSO_AT]->(other:OtherEmail) RETURN DISTINCT other.address } AS emails,
       [phone IN [person.phone] WHERE phone IS NOT NULL] AS phones,
       COLLECT { MATCH (person)-[:MEMBER_OF]->(network:Network) RETURN DISTINCT network.id } AS networks
ORDER BY person
