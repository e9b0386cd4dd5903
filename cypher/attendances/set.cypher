// Sets these people's entries on a meeting's list and leaves the others; null takes a property away.
// :param {meeting: '0192…', entries: [{person: '0192…', properties: {status: 'PRESENT', role: 'ATTENDEE'}}]}
MATCH (meeting:Meeting {id: $meeting})
UNWIND $entries AS entry
MATCH (person:Person {id: entry.person})
MERGE (person)-[attendance:ATTENDED]->(meeting)
SET attendance += entry.properties
