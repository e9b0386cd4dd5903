// Whose budget of introductions is spent: as many as they are willing to be asked for are taken, or they want none. Others who
// have chosen nothing are willing to be asked for $standard.
// :param {standard: 5, now: datetime()}
CALL () {
  MATCH (introduction:Introduction)-[:ASKS]->(connector:Person)
  WHERE introduction.frees > $now
  WITH connector, count(introduction) AS taken
  WHERE taken >= coalesce(connector.introductionBudget, $standard)
  RETURN connector
  UNION
  MATCH (connector:Person)
  WHERE connector.introductionBudget = 0
  RETURN connector
}
RETURN connector.id AS connector
ORDER BY connector
