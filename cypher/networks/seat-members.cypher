// Gives these memberships these seats.
// :param seats => [{membership: '0192…', seat: 'Notaire', foldedSeat: 'notaire'}]
UNWIND $seats AS new
MATCH (:Person)-[membership:MEMBER_OF {id: new.membership}]->(:Network)
SET membership.seat = new.seat, membership.foldedSeat = new.foldedSeat
