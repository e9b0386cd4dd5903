// The meetings of each network that are asked for. Earliest first, then by id; `after` is the start (in epoch milliseconds) and the id to start behind.
// :param {networks: ['0192…'], startsFrom: datetime(), startsBefore: null, statuses: ['SETTLED'], phase: null, now: datetime(), assumedHours: 3, after: [1782000000000, '0192…'], limit: 21}
UNWIND $networks AS id
MATCH (network:Network {id: id})
CALL (network) {
  MATCH (network)-[:HELD]->(meeting:Meeting)
  WHERE rule.isAskedFor(meeting)
    AND ($after IS NULL OR meeting.startsAt.epochMillis > $after[0]
      OR (meeting.startsAt.epochMillis = $after[0] AND meeting.id > $after[1]))
  RETURN meeting ORDER BY meeting.startsAt, meeting.id LIMIT $limit
}
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .isDiscovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
ORDER BY meeting.startsAt, meeting.id
