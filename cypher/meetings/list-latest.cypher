// Meetings of each network. Latest first, then by id; `after` is the start (in epoch milliseconds) and the id to start behind.
// :param {networks: ['0192…'], from: datetime(), to: null, after: [1782000000000, '0192…'], limit: 21}
UNWIND $networks AS id
MATCH (network:Network {id: id})
CALL (network) {
  MATCH (network)-[:HELD]->(meeting:Meeting)
  WHERE ($from IS NULL OR meeting.startsAt >= $from)
    AND ($to IS NULL OR meeting.startsAt <= $to)
    AND ($after IS NULL OR meeting.startsAt.epochMillis < $after[0]
      OR (meeting.startsAt.epochMillis = $after[0] AND meeting.id < $after[1]))
  RETURN meeting ORDER BY meeting.startsAt DESC, meeting.id DESC LIMIT $limit
}
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .discovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
ORDER BY meeting.startsAt DESC, meeting.id DESC
