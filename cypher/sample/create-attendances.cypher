// Who is on the lists of these meetings.
// :param attendances => [{person: '0192…', meeting: '0193…', properties: {status: 'PRESENT', role: 'ATTENDEE'}}]
UNWIND $attendances AS row
MATCH (person:Person {id: row.person}), (meeting:Meeting {id: row.meeting})
CREATE (person)-[attendance:ATTENDED]->(meeting)
SET attendance = row.properties
