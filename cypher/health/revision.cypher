// What changes whenever something changes that figures are taken from: the graph's revision, and that of the network's meetings.
// :param network => '0192…'
MATCH (network:Network {id: $network})
OPTIONAL MATCH (counter:ChangeCounter {name: 'changes'})
CALL {
  WITH network
  OPTIONAL MATCH (network)-[:HELD]->(meeting:Meeting)
  RETURN count(meeting) AS meetings, sum(meeting.revision) AS revisions
}
RETURN toString(coalesce(counter.n, 0)) + ' ' + toString(meetings) + ' ' + toString(revisions) + ' ' + toString(network.updatedAt) AS revision
