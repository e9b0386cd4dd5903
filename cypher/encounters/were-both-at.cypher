// Whether both were present at a meeting, as its list says; no row where there is no such meeting.
// :param {meeting: '0196…', people: ['0192…', '0193…']}
MATCH (meeting:Meeting {id: $meeting})
OPTIONAL MATCH (person:Person)-[attended:ATTENDED]->(meeting)
WHERE person.id IN $people AND rule.wasThere(attended)
RETURN meeting.id AS meeting, count(person) = size($people) AS wereThere
