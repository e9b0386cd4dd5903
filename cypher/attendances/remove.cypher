// Takes these people off a meeting's list.
// :param {meeting: '0192…', people: ['0192…']}
UNWIND $people AS id
MATCH (person:Person {id: id})-[attendance:ATTENDED]->(:Meeting {id: $meeting})
DELETE attendance
RETURN id AS person
