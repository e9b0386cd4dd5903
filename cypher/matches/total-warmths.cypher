// The open warmth of each of these people to all they know, together.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (:Person {id: id})-[knows:KNOWS]-(:Person)
RETURN id AS person, sum(knows.openWarmth) AS warmth
ORDER BY person
