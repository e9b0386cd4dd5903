// Takes away a person with all that hangs on them, their other emails, their address book, what signs them in, the numbers of sources, decisions on who they
// are in lists, what they were asked and told.
// :param person => '0192…'
CALL () {
  MATCH (notice:Notice {person: $person})
  DELETE notice
}
CALL () {
  MATCH (request:KeyedRequest {person: $person})
  DELETE request
}
CALL () {
  MATCH (:Person {id: $person})-[:KEEPS]->(contact:Contact)
  DETACH DELETE contact
}
CALL () {
  MATCH (:Person {id: $person})-[:ALSO_AT]->(email:OtherEmail)
  DETACH DELETE email
}
MATCH (person:Person {id: $person})
OPTIONAL MATCH (name:Subject|Source|Decision|NameUseRequest)-[:IS|NAMES]->(person)
DETACH DELETE name, person
