// Where a person was present at a meeting that has begun, somebody stays who has no name: at the same tables, and at no other
// meeting. Of what else lists say of the person nothing stays.
// :param {person: '0192…', at: datetime()}
MATCH (:Person {id: $person})-[attended:ATTENDED]->(meeting:Meeting)
SET meeting.revision = meeting.revision + 1
WITH attended, meeting
WHERE rule.wasThere(attended) AND meeting.startsAt <= $at
CREATE (:AnonymousAttendee)-[:ATTENDED {status: 'PRESENT', tables: attended.tables, tableSizes: attended.tableSizes}]->(meeting)
