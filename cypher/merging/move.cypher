// Moves all that one person has to another, marked by whose it was, and drops what the first knew of others, which is derived. An email
// that differs becomes another of the first. Where there is a number for notices, it stands behind those of the other.
// :param {from: '0193…', to: '0192…'}
MATCH (from:Person {id: $from}), (to:Person {id: $to})
CALL (from) {
  MATCH (from)-[tie:KNOWS]-(:Person)
  DELETE tie
}
CALL (from, to) {
  WITH from, to WHERE from.email <> to.email
  CREATE (from)-[:ALSO_AT]->(:OtherEmail {address: from.email, isOwn: from.ownEmailAt IS NOT NULL, mergedOf: $from})
}
CALL (from, to) {
  MATCH (from)-[edge:MEMBER_OF|ATTENDED|DISPUTES|MET|RECOMMENDED|BLOCKED|DISMISSED|NOT_SAME|REQUESTED|KEEPS|ALSO_AT]->(end)
  WITH to, edge, end, type(edge) AS type, properties(edge) AS properties
  DELETE edge
  CREATE (to)-[moved:$(type)]->(end)
  SET moved = properties, moved.mergedFrom = coalesce(properties.mergedFrom, []) + $from
}
CALL (from, to) {
  MATCH (from)<-[edge:MET|RECOMMENDED|BLOCKED|DISMISSED|NOT_SAME|ASKS|LEADS_TO|IS|NAMES|STANDS_FOR|SET_ASIDE]-(start)
  WITH to, edge, start, type(edge) AS type, properties(edge) AS properties
  DELETE edge
  CREATE (start)-[moved:$(type)]->(to)
  SET moved = properties, moved.mergedFrom = coalesce(properties.mergedFrom, []) + $from
}
CALL (from, to) {
  MATCH (notice:Notice {person: $from})
  WITH to, notice ORDER BY notice.n
  WITH to, collect(notice) AS notices, coalesce(to.noticesWritten, 0) AS written
  FOREACH (place IN range(0, size(notices) - 1) | FOREACH (notice IN [notices[place]] |
    SET notice.mergedFrom = coalesce(notice.mergedFrom, []) + $from, notice.formerN = coalesce(notice.formerN, []) + notice.n,
        notice.person = $to, notice.n = written + place + 1))
  SET to.noticesWritten = written + size(notices)
}
CALL () {
  MATCH (request:KeyedRequest {person: $from})
  SET request.person = $to, request.mergedFrom = coalesce(request.mergedFrom, []) + $from
}
CALL (to) {
  MATCH (to)-[attended:ATTENDED]->(meeting:Meeting)
  WHERE last(attended.mergedFrom) = $from
  SET meeting.revision = meeting.revision + 1
}
