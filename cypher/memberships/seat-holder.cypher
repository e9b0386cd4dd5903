// Who holds a seat of a network, but for this membership.
// :param {network: '0192…', foldedSeat: 'notaire', but: '0193…'}
MATCH (:Person)-[membership:MEMBER_OF {status: 'ACTIVE', foldedSeat: $foldedSeat}]->(:Network {id: $network})
WHERE membership.id <> $but
RETURN membership.id AS membership
LIMIT 1
