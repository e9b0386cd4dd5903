// Takes these places, and keeps which meeting took them.
// :param {ids: ['0192…'], meeting: '0193…'}
UNWIND $ids AS id
MATCH (:Person)-[membership:MEMBER_OF {id: id}]->(:Network)
SET membership.status = 'PLACE_LOST', membership.lostBy = $meeting
