// The meetings of a network within a time, and begun by now, at which a person was present, as the lists say and they do not dispute;
// earliest first.
// :param {person: '0192…', network: '0193…', from: null, before: null, now: datetime()}
MATCH (person:Person {id: $person})-[attended:ATTENDED]->(meeting:Meeting)<-[:HELD]-(:Network {id: $network})
WHERE rule.wasThere(attended) AND meeting.status <> 'CANCELLED' AND meeting.startsAt <= $now
  AND ($from IS NULL OR meeting.startsAt >= $from) AND ($before IS NULL OR meeting.startsAt < $before)
  AND NOT rule.disputesPresence(person, meeting)
WITH meeting.id AS meeting, meeting.startsAt AS startsAt
ORDER BY startsAt, meeting
RETURN meeting
