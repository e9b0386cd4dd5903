// A person, and whoever may be another profile of theirs: those with one of these folded names or emails, and those who belong to one of
// these networks. Of networks only those given are told.
// :param {person: '0192…', names: ['jeanne morel'], emails: ['jeanne@example.org'], networks: ['0193…'], hidden: []}
CALL () {
  UNWIND $names AS name
  MATCH (other:Person {foldedName: name}) WHERE other.id IS NOT NULL
  RETURN other
  UNION
  UNWIND $emails AS email
  MATCH (other:Person {email: email})
  RETURN other
  UNION
  UNWIND $networks AS id
  MATCH (other:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: id})
  WHERE rule.belongs(membership)
  RETURN other
  UNION
  MATCH (other:Person {id: $person})
  RETURN other
}
WITH other WHERE NOT other.id IN $hidden
RETURN other.id AS person, other.name AS name, other.profession AS profession, other.company AS company,
       [email IN [other.email] WHERE email IS NOT NULL] AS emails, [phone IN [other.phone] WHERE phone IS NOT NULL] AS phones,
       COLLECT {
         MATCH (other)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
         WHERE network.id IN $networks AND rule.belongs(membership)
         RETURN DISTINCT network.id
       } AS networks
ORDER BY person
