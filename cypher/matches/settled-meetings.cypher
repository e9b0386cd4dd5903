// The settled meetings of these networks before an instant, latest first, with those of `people` who were present.
// :param {networks: ['0192…'], people: ['0192…'], before: datetime()}
UNWIND $networks AS network
MATCH (:Network {id: network})-[:HELD]->(meeting:Meeting {status: 'SETTLED'})
WHERE meeting.startsAt < $before
OPTIONAL MATCH (person:Person)-[attendance:ATTENDED]->(meeting)
WHERE rule.wasThere(attendance) AND person.id IN $people
WITH network, meeting.startsAt AS startsAt, meeting.id AS meeting, person.id AS person
ORDER BY person
WITH network, startsAt, meeting, collect(person) AS present
RETURN network, startsAt, present
ORDER BY network, startsAt DESC, meeting DESC
