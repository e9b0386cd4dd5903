// Takes whoever left a network off the lists of its meetings to come.
// :param {network: '0192…', person: '0193…', now: datetime()}
MATCH (:Network {id: $network})-[:HELD]->(meeting:Meeting {status: 'PLANNED'})<-[attendance:ATTENDED]-(:Person {id: $person})
WHERE meeting.startsAt > $now
SET meeting.revision = meeting.revision + 1
DELETE attendance
RETURN count(meeting) AS meetings
