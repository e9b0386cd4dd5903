// Gives memberships these keys.
// :param rows => [{id: '0192…', keys: {foldedSeat: 'notaire'}}]
UNWIND $rows AS row
MATCH (:Person)-[membership:MEMBER_OF {id: row.id}]->(:Network)
SET membership += row.keys
