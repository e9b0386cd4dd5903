// The entries of these people on the lists of these meetings, in no order.
// :param {people: ['0192…'], meetings: ['0192…']}
UNWIND $meetings AS id
UNWIND $people AS one
MATCH (person:Person {id: one})-[attendance:ATTENDED]->(meeting:Meeting {id: id})
RETURN {person: person.id, meeting: meeting.id, status: attendance.status, tables: coalesce(attendance.tables, []), role: attendance.role, invitedBy: attendance.invitedBy, basis: attendance.basis} AS attendance
