// How many settled meetings of the same network each person attended before each of these meetings.
// :param asked => [{person: '0192…', meeting: '0192…'}]
UNWIND $asked AS pair
MATCH (person:Person {id: pair.person})
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: pair.meeting})
USING INDEX SEEK meeting:Meeting(id)
RETURN person.id AS person, meeting.id AS meeting, COUNT {
  MATCH (person)-[attendance:ATTENDED]->(earlier:Meeting {status: 'SETTLED'})<-[:HELD]-(network)
  WHERE rule.counts(attendance)
    AND (earlier.startsAt < meeting.startsAt OR (earlier.startsAt = meeting.startsAt AND earlier.id < meeting.id))
} AS earlier
