// How many requests a person was asked.
// :param person => '0192…'
MATCH (:Person {id: $person})<-[:NAMES]-(request:NameUseRequest)
RETURN count(request) AS count
