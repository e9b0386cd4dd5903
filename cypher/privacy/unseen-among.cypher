// Which of these viewers must not see which of these others, as people/sign-in finds it for one viewer.
// :param {viewers: ['0192…'], others: ['0193…'], warmthWeight: 0.1, leastExponent: 0.29, leftSince: datetime('2025-11-22T00:00:00Z')}
CALL () {
  UNWIND $viewers AS id
  MATCH (person:Person {id: id})-[:BLOCKED]-(other:Person)
  WHERE other.id IN $others
  RETURN person, other
  UNION
  UNWIND $others AS id
  MATCH (other:Person {id: id})
  WHERE other:Restricted
  WITH collect(other) AS restricted
  WHERE size(restricted) > 0
  UNWIND $viewers AS id
  MATCH (person:Person {id: id})
  WITH restricted, person, rule.companiesOf(person) AS companies,
       COLLECT {
         MATCH (person)-[own:MEMBER_OF {status: 'ACTIVE'}]->(network:Network) WHERE rule.belongs(own)
         RETURN network.id
       } AS networks
  UNWIND restricted AS other
  WITH person, other, companies, networks
  WHERE rule.hidesFrom(other, person, companies, networks)
  RETURN person, other
}
RETURN person.id AS viewer, other.id AS other
ORDER BY viewer, other
