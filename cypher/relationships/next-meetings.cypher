// The next planned meeting of each network both of a pair belong to and of which the viewer may know that: how many are expected,
// how many of them are others, and how many came to the network's last five.
// :param {pairs: [['0192…', '0193…']], now: datetime(), all: false, viewer: '0192…', networks: ['0194…']}
UNWIND $pairs AS pair
MATCH (low:Person {id: pair[0]})
MATCH (high:Person {id: pair[1]})
WITH pair, low, high
MATCH (low)-[one:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
MATCH (high)-[two:MEMBER_OF {status: 'ACTIVE'}]->(network)
WHERE rule.belongs(one) AND rule.belongs(two)
  AND ($all OR $viewer IN pair OR network.id IN $networks)
WITH DISTINCT pair, network
CALL (network) {
  MATCH (network)-[:HELD]->(meeting:Meeting {status: 'PLANNED'})
  WHERE meeting.startsAt > $now
  RETURN meeting
  ORDER BY meeting.startsAt, meeting.id
  LIMIT 1
}
CALL (pair, meeting) {
  OPTIONAL MATCH (person:Person)-[attended:ATTENDED]->(meeting)
  WHERE rule.takesPart(attended)
  RETURN count(person) AS expected, sum(CASE WHEN person IS NULL OR person.id IN pair THEN 0 ELSE 1 END) AS others
}
CALL (network) {
  OPTIONAL MATCH (network)-[:HELD]->(held:Meeting {status: 'SETTLED'})
  WITH held ORDER BY held.startsAt DESC, held.id
  LIMIT 5
  RETURN collect(held.inRoom) AS lastPresent
}
RETURN pair[0] AS low, pair[1] AS high, meeting.id AS meeting, expected, others, lastPresent
ORDER BY low, high, meeting
