// The settled meetings of these networks before an instant, latest first, with those of `people` who were present.
// :param {networks: ['0192…'], people: ['0192…'], before: datetime()}
UNWIND $networks AS id
MATCH (:Network {id: id})-[:HELD]->(meeting:Meeting {status: 'SETTLED'})
WHERE meeting.startsAt < $before
OPTIONAL MATCH (person:Person)-[attendance:ATTENDED]->(meeting)
WHERE attendance.status IN ['PRESENT', 'LATE'] AND person.id IN $people
WITH id, meeting, person ORDER BY person.id
RETURN id AS network, meeting.startsAt AS startsAt, collect(person.id) AS present
ORDER BY network, startsAt DESC, meeting.id DESC
