// Whoever is still expected at the meeting was absent.
// :param meeting => '0192…'
MATCH (:Person)-[attendance:ATTENDED {status: 'EXPECTED'}]->(:Meeting {id: $meeting})
SET attendance.status = 'ABSENT'
