// Connectors who are unavailable: those who do not connect, or whose budget of introductions is spent. Somebody who has chosen nothing is willing to be asked for $budget. It holds until the next budget frees.
// :param {budget: 5, now: datetime()}
CALL () {
  MATCH (connector:Person {isConnector: false})
  RETURN connector, null AS frees
  UNION
  MATCH (connector:Person {introductionBudget: 0})
  RETURN connector, null AS frees
  UNION
  MATCH (introduction:Introduction)-[:ASKS]->(connector:Person)
  WHERE rule.takesBudget(introduction, connector, $now)
  WITH connector, count(introduction) AS taken, min(introduction.frees) AS frees
  WHERE taken >= coalesce(connector.introductionBudget, $budget)
  RETURN connector, frees
}
WITH connector.id AS id, frees ORDER BY id
RETURN collect(DISTINCT id) AS people, min(frees) AS until
