// Takes a network away, with its memberships and its requests for the use of names; gives whose memberships these were. What was
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
WITH network, COLLECT {
  MATCH (person:Person)-[:MEMBER_OF]->(network)
  RETURN DISTINCT person.id ORDER BY person.id
} AS people
DETACH DELETE network
WITH people
UNWIND people AS person
RETURN person
