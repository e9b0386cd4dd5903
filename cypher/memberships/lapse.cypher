// Lapses these memberships, and keeps by which meeting.
// :param {ids: ['0192…'], meeting: '0193…'}
UNWIND $ids AS id
MATCH (:Person)-[membership:MEMBER_OF {id: id}]->(:Network)
SET membership.status = 'LAPSED', membership.lapsedBy = $meeting
