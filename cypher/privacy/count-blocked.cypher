// How many people a person has blocked.
// :param person => '0192…'
MATCH (:Person {id: $person})-[:BLOCKED]->(blocked:Person)
RETURN count(blocked) AS count
