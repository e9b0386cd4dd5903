// Lapses these memberships, and keeps when and by which meeting.
// :param {ids: ['0192…'], meeting: '0193…', at: datetime()}
UNWIND $ids AS id
MATCH (:Person)-[membership:MEMBER_OF {id: id}]->(:Network)
SET membership.status = 'LAPSED', membership.lapsedBy = $meeting, membership.lapsedAt = $at, membership.regainedAt = null
