// When a person asked for introductions after an instant, oldest first.
// :param {requester: '0192…', hidden: ['0196…'], since: datetime()}
MATCH (:Person {id: $requester})-[:REQUESTED]->(introduction:Introduction)
WHERE introduction.createdAt > $since
  AND NOT EXISTS { MATCH (introduction)-[:ASKS|LEADS_TO]->(other:Person) WHERE other.id IN $hidden }
RETURN introduction.createdAt AS at
ORDER BY at, introduction.id
