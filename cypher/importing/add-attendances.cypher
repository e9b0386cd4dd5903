// Entries for the lists of meetings: new ones, or in the place of the one that is there.
// :param entries => [{meeting: '0192…', person: '0193…', properties: {status: 'PRESENT', role: 'ATTENDEE'}}]
UNWIND $entries AS entry
MATCH (person:Person {id: entry.person}), (meeting:Meeting {id: entry.meeting})
MERGE (person)-[attendance:ATTENDED]->(meeting)
SET attendance += entry.properties
