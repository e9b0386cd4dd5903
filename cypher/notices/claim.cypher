// The oldest notice of an introduction or a contact of each person that has not been mailed, claimed so that no other replica sends it too; people whose oldest is
// claimed wait. Whoever has waited longest comes first, a notice that failed from when it could be tried again. Those from before
// $since are let be.
// :param {now: datetime(), since: datetime(), until: datetime(), limit: 50}
MATCH (notice:Notice {mailed: false})
WHERE notice.at > $since AND (notice.introduction IS NOT NULL OR notice.contact IS NOT NULL)
WITH notice ORDER BY notice.person, notice.n
WITH notice.person AS person, collect(notice)[0] AS notice
WHERE notice.claimedUntil IS NULL OR notice.claimedUntil <= $now
WITH person, notice, coalesce(notice.claimedUntil, notice.at) AS waitsFrom
ORDER BY waitsFrom, person
LIMIT $limit
SET notice.locked = true
WITH notice, waitsFrom
WHERE NOT notice.mailed AND (notice.claimedUntil IS NULL OR notice.claimedUntil <= $now)
SET notice.claimedUntil = $until
WITH notice, waitsFrom
OPTIONAL MATCH (person:Person {id: notice.person})
OPTIONAL MATCH (requester:Person)-[:REQUESTED]->(introduction:Introduction {id: notice.introduction})-[:ASKS]->(connector:Person)
OPTIONAL MATCH (introduction)-[:LEADS_TO]->(target:Person)
OPTIONAL MATCH (person)-[:KEEPS]->(contact:Contact {id: notice.contact})
RETURN notice {.person, .n, .kind, .role} AS notice,
       person.name AS name, person.email AS email, person.locale AS locale,
       requester {.id, .name} AS requester, connector {.id, .name} AS connector, target {.id, .name} AS target,
       contact.name AS contact
ORDER BY waitsFrom, notice.person
