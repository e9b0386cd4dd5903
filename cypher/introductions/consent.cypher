// By whom a person lets themself be sought, how near the seeker is to them (without the seeker's own word), and who stands in
// nobody's way to others, as they do not connect.
// :param {from: '0192…', to: '0193…'}
MATCH (to:Person {id: $to})
OPTIONAL MATCH (to)-[knows:KNOWS]-(:Person {id: $from})
WITH to, knows,
     EXISTS {
       MATCH (to)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(:Network)<-[own:MEMBER_OF {status: 'ACTIVE'}]-(:Person {id: $from})
       WHERE theirs.role <> 'GUEST' AND own.role <> 'GUEST'
     } AS sharesNetwork
CALL () {
  MATCH (apart:Person {connects: false})
  WITH apart.id AS id ORDER BY id
  RETURN collect(id) AS apart
}
RETURN to.reachableBy AS reachableBy, sharesNetwork,
       coalesce(CASE WHEN $from < to.id THEN knows.warmthWithoutLow ELSE knows.warmthWithoutHigh END, 0.0) AS warmth,
       apart
