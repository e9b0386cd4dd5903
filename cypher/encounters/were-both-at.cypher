// Whether both were present at a meeting, as its list says.
// :param {meeting: '0196…', people: ['0192…', '0193…']}
OPTIONAL MATCH (person:Person)-[attended:ATTENDED]->(:Meeting {id: $meeting})
WHERE person.id IN $people AND attended.status IN ['PRESENT', 'LATE']
RETURN count(person) = size($people) AS wereThere
