// How many entries each meeting's list has.
// :param {meetings: ['0192…'], status: null}
UNWIND $meetings AS id
MATCH (meeting:Meeting {id: id})
RETURN meeting.id AS meeting, COUNT {
  MATCH (:Person)-[attendance:ATTENDED]->(meeting) WHERE $status IS NULL OR attendance.status = $status
} AS count
