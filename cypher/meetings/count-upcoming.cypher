// How many planned meetings are not over, of these networks or with the person on their list.
// :param {person: '0192…', networks: ['0192…'], now: datetime(), assumedHours: 3}
MATCH (person:Person {id: $person})
CALL (person) {
  MATCH (network:Network)-[:HELD]->(meeting:Meeting {status: 'PLANNED'})
  WHERE network.id IN $networks
  RETURN meeting
  UNION
  MATCH (person)-[:ATTENDED]->(meeting:Meeting {status: 'PLANNED'})
  RETURN meeting
}
WITH meeting
WHERE rule.isUpcoming(meeting)
RETURN count(meeting) AS count
