// How many introductions of a person there are, by roles and statuses as they see it (see list).
// :param {viewer: '0192…', hidden: ['0196…'], links: ['REQUESTED'], statuses: null, now: datetime()}
MATCH (:Person {id: $viewer})-[link:REQUESTED|ASKS|LEADS_TO]-(introduction:Introduction)
WHERE (type(link) <> 'LEADS_TO' OR introduction.forwardedAt IS NOT NULL) AND ($links IS NULL OR type(link) IN $links)
  AND NOT EXISTS { MATCH (introduction)-[:REQUESTED|ASKS|LEADS_TO]-(other:Person) WHERE other.id IN $hidden }
WITH introduction, CASE type(link) WHEN 'REQUESTED' THEN introduction.statusToRequester ELSE introduction.status END AS status
WITH introduction, CASE WHEN status IN ['ASKED', 'FORWARDED'] AND introduction.expiresAt <= $now THEN 'EXPIRED' ELSE status END AS status
WHERE $statuses IS NULL OR status IN $statuses
RETURN count(introduction) AS count
