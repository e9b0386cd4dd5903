// The person behind a subject, linked or (with the local key) named by id; their current roles; and the people hidden from them: by a
// block either way, by the other's choice of audience, or as people of a company, left within a year or not.
// :param {key: 'https://id.example 42', id: null, warmthWeight: 0.1, leastExponent: 0.29, leftSince: datetime('2025-11-22T00:00:00Z')}
CALL {
  MATCH (:Subject {key: $key})-[:IS]->(person:Person) RETURN person
  UNION
  MATCH (person:Person {id: $id}) RETURN person
}
WITH person LIMIT 1
OPTIONAL MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
WITH person, network, membership ORDER BY network.id
WITH person, [role IN collect({network: network.id, role: membership.role}) WHERE role.network IS NOT NULL] AS roles
WITH person, roles,
     [role IN roles WHERE rule.belongs(role) | role.network] AS networks,
     [person.foldedCompany] + [left IN coalesce(person.leftCompanies, [])
       WHERE datetime(split(left, '|')[0]) >= $leftSince | substring(left, size(split(left, '|')[0]) + 1)] AS companies
CALL (person, networks, companies) {
  CALL (person, networks, companies) {
    MATCH (person)-[:BLOCKED]-(other:Person)
    RETURN other
    UNION
    MATCH (other:Restricted)
    WHERE other <> person AND (
      any(company IN other.hiddenFromFolded WHERE company IN companies)
      OR other.visibleTo = 'NOBODY'
      OR (other.visibleTo = 'MY_NETWORKS' AND NOT EXISTS {
        MATCH (other)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(shared:Network)
        WHERE rule.belongs(theirs) AND shared.id IN networks
      })
      OR (other.visibleTo = 'MY_RELATIONSHIPS' AND NOT EXISTS {
        MATCH (person)-[knows:KNOWS]-(other)
        WHERE rule.withoutOwnDeclaration(person.id, other.id, knows)
              * $warmthWeight >= $leastExponent
      })
    )
    RETURN other
  }
  RETURN collect(other.id) AS hidden
}
RETURN person.id AS person, roles, hidden
