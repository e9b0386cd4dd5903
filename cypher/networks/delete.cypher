// Takes a network away, with its memberships, its requests for the use of names and decisions on its lists; gives whose memberships these were. What was
// recommended in its name is recommended in nobody's.
// :param network => '0192…'
MATCH (network:Network {id: $network})
CALL () {
  MATCH ()-[recommended:RECOMMENDED|SET_ASIDE]->()
  WHERE recommended.network = $network
  SET recommended.network = null
}
CALL (network) {
  MATCH (network)-[:ASKS_FOR]->(request:NameUseRequest)
  DETACH DELETE request
}
CALL (network) {
  MATCH (network)<-[:WITHIN]-(decision:Decision)
  WHERE NOT EXISTS { (decision)-[:WITHIN]->(other:Network) WHERE other <> network }
  DETACH DELETE decision
}
WITH network, COLLECT {
  MATCH (person:Person)-[:MEMBER_OF]->(network)
  RETURN DISTINCT person.id ORDER BY person.id
} AS people
DETACH DELETE network
WITH people
UNWIND people AS person
RETURN person
