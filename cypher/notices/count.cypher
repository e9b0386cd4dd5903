// How many notices of introductions a person has (see list).
// :param {person: '0192…', hidden: ['0196…']}
MATCH (notice:Notice {person: $person})
MATCH (requester:Person)-[:REQUESTED]->(introduction:Introduction {id: notice.introduction})-[:ASKS]->(connector:Person)
MATCH (introduction)-[:LEADS_TO]->(target:Person)
WHERE NOT requester.id IN $hidden AND NOT connector.id IN $hidden AND NOT target.id IN $hidden
RETURN count(notice) AS count
