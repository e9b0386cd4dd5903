// By whom a person lets themself be sought, how near the seeker is to them (without the seeker's own word), and who stands in
// nobody's way to others: who does not connect, or whose budget of introductions is spent (by `frees`, which a decline leaves as it
// is). Who has chosen nothing is willing to be asked for $budget.
// :param {from: '0192…', to: '0193…', budget: 5, now: datetime()}
MATCH (to:Person {id: $to})
OPTIONAL MATCH (to)-[knows:KNOWS]-(:Person {id: $from})
WITH to, knows,
     EXISTS {
       MATCH (to)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(:Network)<-[own:MEMBER_OF {status: 'ACTIVE'}]-(:Person {id: $from})
       WHERE theirs.role <> 'GUEST' AND own.role <> 'GUEST'
     } AS sharesNetwork
CALL () {
  CALL () {
    MATCH (apart:Person {connects: false})
    RETURN apart
    UNION
    MATCH (apart:Person {introductionBudget: 0})
    RETURN apart
    UNION
    MATCH (introduction:Introduction)-[:ASKS]->(apart:Person)
    WHERE introduction.frees > $now
    WITH apart, count(introduction) AS taken
    WHERE taken >= coalesce(apart.introductionBudget, $budget)
    RETURN apart
  }
  WITH apart.id AS id ORDER BY id
  RETURN collect(id) AS apart
}
RETURN to.reachableBy AS reachableBy, sharesNetwork,
       coalesce(CASE WHEN $from < to.id THEN knows.warmthWithoutLow ELSE knows.warmthWithoutHigh END, 0.0) AS warmth,
       apart
