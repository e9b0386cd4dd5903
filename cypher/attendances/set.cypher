// Sets these entries on the lists of meetings and leaves the others; null takes a property away. Their inviters must be held.
// :param entries => [{meeting: '0192…', person: '0193…', status: 'PRESENT', role: 'ATTENDEE', tables: ['A', '', 'C'], invitedBy: '0194…'}]
UNWIND $entries AS entry
MATCH (person:Person {id: entry.person}), (meeting:Meeting {id: entry.meeting})
MERGE (person)-[attendance:ATTENDED]->(meeting)
SET attendance += entry {.*, person: null, meeting: null}
