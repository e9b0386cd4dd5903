// Planned meetings that are not over, of these networks or with the person on their list. Earliest first, then by id.
// :param {person: '0192…', networks: ['0192…'], now: datetime(), assumedHours: 3, after: null, limit: 21}
MATCH (person:Person {id: $person})
CALL (person) {
  MATCH (network:Network)-[:HELD]->(meeting:Meeting {status: 'PLANNED'})
  WHERE network.id IN $networks
  RETURN network, meeting
  UNION
  MATCH (person)-[:ATTENDED]->(meeting:Meeting {status: 'PLANNED'})<-[:HELD]-(network:Network)
  RETURN network, meeting
}
WITH network, meeting
WHERE rule.isUpcoming(meeting)
  AND ($after IS NULL OR meeting.startsAt.epochMillis > $after[0]
    OR (meeting.startsAt.epochMillis = $after[0] AND meeting.id > $after[1]))
WITH network, meeting ORDER BY meeting.startsAt, meeting.id LIMIT $limit
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .isDiscovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
ORDER BY meeting.startsAt, meeting.id
