// The introductions that a person asked for, is asked to make, or is led to by, newest first, by roles and statuses as they see it:
// a decline does not show to the requester. `after` is when, in milliseconds since 1970 and negative, and the one to start behind.
// :param {viewer: '0192…', hidden: ['0196…'], links: ['REQUESTED'], statuses: null, now: datetime(), after: [-1750000000000, '0195…'], limit: 21}
MATCH (:Person {id: $viewer})-[link:REQUESTED|ASKS|LEADS_TO]-(introduction:Introduction)
WHERE (type(link) <> 'LEADS_TO' OR introduction.forwardedAt IS NOT NULL) AND ($links IS NULL OR type(link) IN $links)
  AND NOT EXISTS { MATCH (introduction)-[:REQUESTED|ASKS|LEADS_TO]-(other:Person) WHERE other.id IN $hidden }
WITH introduction, CASE type(link) WHEN 'REQUESTED' THEN introduction.statusToRequester ELSE introduction.status END AS status
WITH introduction, CASE WHEN status IN ['ASKED', 'FORWARDED'] AND introduction.expiresAt <= $now THEN 'EXPIRED' ELSE status END AS status
WHERE $statuses IS NULL OR status IN $statuses
WITH introduction, -introduction.createdAt.epochMillis AS sortedBy
WHERE $after IS NULL OR sortedBy > $after[0] OR (sortedBy = $after[0] AND introduction.id > $after[1])
RETURN introduction.id AS id, sortedBy
ORDER BY sortedBy, id
LIMIT $limit
