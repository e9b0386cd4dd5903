// Gives whoever is still awaited at the meeting the status that they have on a final list.
// :param {meeting: '0192…', awaited: 'EXPECTED', final: 'ABSENT'}
MATCH (:Person)-[attendance:ATTENDED {status: $awaited}]->(:Meeting {id: $meeting})
SET attendance.status = $final
