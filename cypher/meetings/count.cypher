// How many meetings each network has in a span of time.
// :param {networks: ['0192…'], startsFrom: datetime(), startsBefore: null}
UNWIND $networks AS id
MATCH (network:Network {id: id})
RETURN network.id AS network, COUNT {
  MATCH (network)-[:HELD]->(meeting:Meeting)
  WHERE ($startsFrom IS NULL OR meeting.startsAt >= $startsFrom) AND ($startsBefore IS NULL OR meeting.startsAt < $startsBefore)
} AS count
