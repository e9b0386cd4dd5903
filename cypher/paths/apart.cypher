// Who stands in nobody's way to others: those who do not connect, or whose budget of introductions is spent (by `frees`, which a
// decline leaves as it is). Somebody who has chosen nothing is willing to be asked for $budget. It holds until the next budget frees.
// :param {budget: 5, now: datetime()}
CALL () {
  MATCH (apart:Person {connects: false})
  RETURN apart, null AS frees
  UNION
  MATCH (apart:Person {introductionBudget: 0})
  RETURN apart, null AS frees
  UNION
  MATCH (introduction:Introduction)-[:ASKS]->(apart:Person)
  WHERE introduction.frees > $now
  WITH apart, count(introduction) AS taken, min(introduction.frees) AS frees
  WHERE taken >= coalesce(apart.introductionBudget, $budget)
  RETURN apart, frees
}
WITH apart.id AS id, frees ORDER BY id
RETURN collect(DISTINCT id) AS people, min(frees) AS until
