// Gives meetings a status, and raises their revision.
// :param {meetings: ['0192…'], status: 'SETTLED'}
UNWIND $meetings AS id
MATCH (meeting:Meeting {id: id})
SET meeting.status = $status, meeting.revision = meeting.revision + 1
