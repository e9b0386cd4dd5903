// Sets these entries on the lists of meetings and leaves the others; null takes a property away. Their inviters must be held.
// Keeps when names and tables were entered, but not of history, which was there before anybody gave their word. That is after the
// last acknowledgement of the list as it stood, within the same instant too.
// :param {at: datetime(), entries: [{meeting: '0192…', person: '0193…', status: 'PRESENT', role: 'ATTENDEE', tables: ['A', '', 'C'], invitedBy: '0194…'}]}
UNWIND $entries AS entry
MATCH (person:Person {id: entry.person}), (meeting:Meeting {id: entry.meeting})
MERGE (person)-[attendance:ATTENDED]->(meeting)
WITH entry, meeting, attendance, coalesce(rule.wasThere(attendance), false) AS wasThere, attendance.tables AS tables,
     CASE WHEN entry.basis IS NOT NULL THEN null
          WHEN meeting.lastWordAt >= $at THEN meeting.lastWordAt + duration({milliseconds: 1})
          ELSE $at END AS at
SET attendance += entry {.*, person: null, meeting: null}
SET attendance.enteredAt = CASE WHEN wasThere THEN attendance.enteredAt WHEN rule.wasThere(attendance) THEN at END,
    attendance.seatedAt = CASE WHEN attendance.tables = tables THEN attendance.seatedAt WHEN attendance.tables IS NOT NULL THEN at END,
    meeting.lastEnteredAt = CASE WHEN meeting.lastEnteredAt >= at OR at IS NULL THEN meeting.lastEnteredAt ELSE at END
