// Locks the meetings on whose lists these people are, and then their networks, until the transaction ends, before their people as
// everybody does. Gives whom they know, to be held with them.
// :param people => ['0192…', '0193…']
CALL () {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[:ATTENDED]->(meeting:Meeting)
  WITH DISTINCT meeting ORDER BY meeting.id
  SET meeting.locked = true
}
CALL () {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[:MEMBER_OF]->(network:Network)
  WITH DISTINCT network ORDER BY network.id
  SET network.locked = true
}
UNWIND $people AS id
MATCH (:Person {id: id})-[:KNOWS]-(other:Person)
RETURN DISTINCT other.id AS person
ORDER BY person
