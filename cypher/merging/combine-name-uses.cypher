// Where both were asked for the same use of their name, one request is left, which stands only if both granted it; and what was granted
// is taken back where one of the two refuses their name to all. What is taken back is set aside.
// :param {keep: '0192…', other: '0193…', refuses: false}
MATCH (keep:Person {id: $keep}), (other:Person {id: $other})
CALL (keep, other) {
  MATCH (keep)<-[:NAMES]-(request:NameUseRequest)<-[:ASKS_FOR]-(network:Network)-[:ASKS_FOR]->(twin:NameUseRequest)-[names:NAMES]->(other)
  WHERE request.text = twin.text AND request.publication = twin.publication
  DELETE names
  CREATE (other)-[:SET_ASIDE {asideType: 'NAMES', asidePart: 'GONE', asideInward: true}]->(twin)
  WITH other, request
  WHERE request.answer = 'GRANTED' AND coalesce(twin.answer, '') <> 'GRANTED'
  CREATE (other)-[:SET_ASIDE {asideType: 'ANSWER', asidePart: 'ANSWER', answer: request.answer, answeredAt: request.answeredAt}]->(request)
  REMOVE request.answer, request.answeredAt
}
CALL (keep, other) {
  MATCH (request:NameUseRequest {answer: 'GRANTED'})-[:NAMES]->(person)
  WHERE $refuses AND person IN [keep, other]
  CREATE (other)-[:SET_ASIDE {asideType: 'ANSWER', asidePart: 'ANSWER', answer: request.answer, answeredAt: request.answeredAt}]->(request)
  REMOVE request.answer, request.answeredAt
}
