// The person behind a subject, linked or (with the local key) named by id, also that of a profile merged into theirs; their current roles; and the people hidden from them: by a
// block either way, or by the other's own choices.
// :param {key: 'https://id.example 42', id: null, warmthWeight: 0.1, leastExponent: 0.29, leftSince: datetime('2025-11-22T00:00:00Z')}
CALL {
  MATCH (:Subject {key: $key})-[:IS]->(person:Person) RETURN person
  UNION
  MATCH (person:Person {id: $id}) RETURN person
  UNION
  MATCH (:MergedPerson {id: $id})-[:MERGED_INTO*]->(person:Person) RETURN person
}
WITH person LIMIT 1
OPTIONAL MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
WITH person, network, membership ORDER BY network.id
WITH person, [role IN collect({network: network.id, role: rule.roleOf(membership)}) WHERE role.network IS NOT NULL] AS roles
WITH person, roles, rule.companiesOf(person) AS companies,
     [role IN roles WHERE rule.belongs(role) | role.network] AS networks
CALL (person, networks, companies) {
  CALL (person, networks, companies) {
    MATCH (person)-[:BLOCKED]-(other:Person)
    RETURN other
    UNION
    MATCH (other:Restricted)
    WHERE rule.hidesFrom(other, person, companies, networks)
    RETURN other
  }
  RETURN collect(other.id) AS hidden
}
RETURN person.id AS person, roles, hidden
