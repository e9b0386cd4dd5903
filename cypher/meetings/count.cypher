// How many meetings each network has of those asked for.
// :param {networks: ['0192…'], startsFrom: datetime(), startsBefore: null, statuses: ['SETTLED'], phase: null, now: datetime(), assumedHours: 3}
UNWIND $networks AS id
MATCH (network:Network {id: id})
RETURN network.id AS network, COUNT {
  MATCH (network)-[:HELD]->(meeting:Meeting)
  WHERE rule.isAskedFor(meeting)
} AS count
