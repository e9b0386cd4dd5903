// The seats of a network that are held, but for the one of this membership (null: all).
// :param {network: '0192…', but: '0193…'}
MATCH (:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
WHERE membership.seat IS NOT NULL AND ($but IS NULL OR membership.id <> $but)
RETURN membership.seat AS seat
ORDER BY membership.id
