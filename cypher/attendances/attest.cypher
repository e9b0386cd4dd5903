// A person's word that they were at a meeting: for the list as it stands, or whoever checks in for the room up to its end. An
// acknowledgement is no earlier than the last entry that it sees, whatever the clocks of two servers say.
// :param {person: '0192…', meeting: '0193…', basis: 'ACKNOWLEDGED', until: datetime()}
MATCH (person:Person {id: $person})-[attended:ATTENDED]->(meeting:Meeting {id: $meeting})
WHERE rule.wasThere(attended)
WITH attended, meeting, $basis = 'ACKNOWLEDGED' AS ofList
WITH attended, meeting, ofList, CASE WHEN ofList AND meeting.lastEnteredAt > $until THEN meeting.lastEnteredAt ELSE $until END AS until
SET attended.basis = $basis, attended.coversUntil = until, attended.coversInRoom = meeting.inRoom,
    attended.coversTableSizes = CASE WHEN ofList THEN attended.tableSizes END,
    meeting.lastWordAt = CASE WHEN ofList THEN until ELSE meeting.lastWordAt END
