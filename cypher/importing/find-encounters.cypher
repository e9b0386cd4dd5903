// Who has said of these pairs that they met at these instants.
// :param encounters => [{low: '0192…', high: '0193…', at: datetime()}]
UNWIND range(0, size($encounters) - 1) AS i
WITH i, $encounters[i] AS wanted
MATCH (:Person {id: wanted.low})-[met:MET {at: wanted.at}]-(:Person {id: wanted.high})
RETURN i, met.encounter AS id, startNode(met).id AS from, met.channel AS channel, met.meeting AS meeting
ORDER BY i, from, id
