// The seats of memberships and the keys that they have, in the order of the memberships' ids. Writing locks them.
// :param {after: '', limit: 1000}
MATCH (:Person)-[membership:MEMBER_OF]->(:Network)
WHERE membership.id > $after AND membership.seat IS NOT NULL
WITH membership ORDER BY membership.id LIMIT $limit
SET membership.seat = membership.seat
RETURN membership.id AS id, membership {.seat} AS texts, membership {.foldedSeat} AS keys
ORDER BY id
