// Sets these entries on the lists of meetings and leaves the others; null takes a property away. The inviter is locked, then
// looked for again, so that nobody who is erased meanwhile stays in an entry as an id.
// :param entries => [{meeting: '0192…', person: '0193…', status: 'PRESENT', role: 'ATTENDEE', invitedBy: '0194…'}]
UNWIND $entries AS entry
OPTIONAL MATCH (inviter:Person {id: entry.invitedBy})
SET inviter.locked = true
WITH entry
OPTIONAL MATCH (inviter:Person {id: entry.invitedBy})
MATCH (person:Person {id: entry.person}), (meeting:Meeting {id: entry.meeting})
MERGE (person)-[attendance:ATTENDED]->(meeting)
SET attendance += CASE WHEN inviter IS NULL AND entry.invitedBy IS NOT NULL
                       THEN entry {.*, person: null, meeting: null, invitedBy: null}
                       ELSE entry {.*, person: null, meeting: null} END
