// Who is on the list of the meeting with one of these statuses.
// :param {meeting: '0192…', statuses: ['PRESENT', 'LATE']}
MATCH (person:Person)-[attendance:ATTENDED]->(:Meeting {id: $meeting})
WHERE attendance.status IN $statuses
RETURN person.id AS person
ORDER BY person
