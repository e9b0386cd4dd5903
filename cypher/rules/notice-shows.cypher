// Whether a notice shows to whom it was written for: one of an introduction unless it is gone, or with somebody hidden from them.
// :rule (notice, hidden)
notice.meeting IS NOT NULL OR notice.contact IS NOT NULL OR EXISTS {
  MATCH (requester:Person)-[:REQUESTED]->(introduction:Introduction {id: notice.introduction})-[:ASKS]->(connector:Person),
        (introduction)-[:LEADS_TO]->(target:Person)
  WHERE NOT requester.id IN hidden AND NOT connector.id IN hidden AND NOT target.id IN hidden
}
