// Locks the meetings on whose lists a person is until the transaction ends, before their people as everybody does.
// :param person => '0192…'
MATCH (:Person {id: $person})-[:ATTENDED]->(meeting:Meeting)
WITH meeting ORDER BY meeting.id
SET meeting.locked = true
