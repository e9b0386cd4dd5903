// Sets these people's entries on a meeting's list and leaves the others; null takes a property away. The inviter is locked, then
// looked for again, so that nobody who is erased meanwhile stays in an entry as an id.
// :param {meeting: '0192…', entries: [{person: '0192…', properties: {status: 'PRESENT', role: 'ATTENDEE'}}]}
MATCH (meeting:Meeting {id: $meeting})
UNWIND $entries AS entry
OPTIONAL MATCH (inviter:Person {id: entry.properties.invitedBy})
SET inviter.locked = true
WITH meeting, entry.person AS id, entry.properties AS properties
OPTIONAL MATCH (inviter:Person {id: properties.invitedBy})
MATCH (person:Person {id: id})
MERGE (person)-[attendance:ATTENDED]->(meeting)
SET attendance += CASE WHEN inviter IS NULL AND properties.invitedBy IS NOT NULL
                       THEN properties {.*, invitedBy: null} ELSE properties END
