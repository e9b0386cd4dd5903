// Takes a meeting away with its list and what anybody was told of it. Its network keeps how often it had changed, so that what is cached
// of the network never takes another meeting for it. Nobody is kept out by an absence that was none.
// :param id => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $id})
SET network.revisionsGone = coalesce(network.revisionsGone, 0) + meeting.revision + 1
WITH network, meeting
CALL (network) {
  MATCH (:Person)-[membership:MEMBER_OF {status: 'ENDED', lapsedBy: $id}]->(network)
  SET membership.lapsedBy = null
}
CALL () {
  MATCH (notice:Notice {meeting: $id})
  DELETE notice
}
CALL (meeting) {
  MATCH (attendee:AnonymousAttendee)-[:ATTENDED]->(meeting)
  DETACH DELETE attendee
}
DETACH DELETE meeting
