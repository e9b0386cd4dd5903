// How many meetings each network has in a span of time.
// :param {networks: ['0192…'], from: datetime(), to: null}
UNWIND $networks AS id
MATCH (network:Network {id: id})
RETURN network.id AS network, COUNT {
  MATCH (network)-[:HELD]->(meeting:Meeting)
  WHERE ($from IS NULL OR meeting.startsAt >= $from) AND ($to IS NULL OR meeting.startsAt <= $to)
} AS count
