// The person behind a subject, linked or (with the local key) named by id, and their current roles.
// :param {key: 'https://id.example 42', id: null}
CALL {
  MATCH (:Subject {key: $key})-[:IS]->(person:Person) RETURN person
  UNION
  MATCH (person:Person {id: $id}) RETURN person
}
WITH person LIMIT 1
OPTIONAL MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
WITH person, network, membership ORDER BY network.id
RETURN person.id AS person,
       [role IN collect({network: network.id, role: membership.role}) WHERE role.network IS NOT NULL] AS roles
