// A person's entries on the lists of these meetings, in no order.
// :param {person: '0192…', meetings: ['0192…']}
UNWIND $meetings AS id
MATCH (person:Person {id: $person})-[attendance:ATTENDED]->(meeting:Meeting {id: id})
RETURN {person: person.id, meeting: meeting.id, status: attendance.status, tables: coalesce(attendance.tables, []), role: attendance.role, invitedBy: attendance.invitedBy} AS attendance
