// What a person has been told of introductions, newest first; without those with somebody who is hidden from them, or gone.
// :param {person: '0192…', hidden: ['0196…'], after: [7], limit: 21}
MATCH (notice:Notice {person: $person})
WHERE $after IS NULL OR notice.n < $after[0]
MATCH (requester:Person)-[:REQUESTED]->(introduction:Introduction {id: notice.introduction})-[:ASKS]->(connector:Person)
MATCH (introduction)-[:LEADS_TO]->(target:Person)
WHERE NOT requester.id IN $hidden AND NOT connector.id IN $hidden AND NOT target.id IN $hidden
RETURN notice.n AS n, notice.introduction AS introduction, notice.kind AS kind, notice.at AS at
ORDER BY n DESC
LIMIT $limit
