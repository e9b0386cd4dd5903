// The settled meetings of these networks before an instant, latest first, with those of `people` who count as present, in no order.
// :param {networks: ['0192…'], people: ['0192…'], before: datetime()}
UNWIND $networks AS network
MATCH (:Network {id: network})-[:HELD]->(meeting:Meeting {status: 'SETTLED'})
WHERE meeting.startsAt < $before
RETURN network,
       meeting.startsAt AS startsAt,
       meeting.id AS meeting,
       COLLECT {
         MATCH (person:Person)-[attendance:ATTENDED]->(meeting)
         WHERE rule.counts(attendance) AND person.id IN $people
         RETURN person.id
       } AS present
ORDER BY network, startsAt DESC, meeting DESC
