// Takes away the introductions of which a person is one of the three, with their history and what anybody was told of them.
// :param person => '0192…'
MATCH (:Person {id: $person})-[:REQUESTED|ASKS|LEADS_TO]-(introduction:Introduction)
WITH DISTINCT introduction
CALL (introduction) {
  OPTIONAL MATCH (notice:Notice {introduction: introduction.id})
  DELETE notice
}
OPTIONAL MATCH (introduction)-[:WENT]->(event:IntroductionEvent)
DETACH DELETE event, introduction
