// How far the graph's change log is, and what changes whenever the network, its memberships or its meetings do.
// :param network => '0192…'
MATCH (network:Network {id: $network})
OPTIONAL MATCH (counter:ChangeCounter {name: 'changes'})
CALL {
  WITH network
  OPTIONAL MATCH (network)-[:HELD]->(meeting:Meeting)
  WITH coalesce(network.revisionsGone, 0) AS gone, count(meeting) AS count, sum(meeting.revision) AS revisions
  RETURN toString(count) + ' ' + toString(revisions + gone) AS meetings
}
CALL {
  WITH network
  OPTIONAL MATCH (:Person)-[membership:MEMBER_OF]->(network)
  WITH membership.status AS status, membership.role AS role, count(membership) AS count ORDER BY status, role
  RETURN reduce(all = '', line IN collect(coalesce(status, '') + coalesce(role, '') + toString(count)) | all + ' ' + line) AS memberships
}
RETURN coalesce(counter.n, 0) AS changes, meetings + memberships + ' ' + toString(network.updatedAt) AS own
