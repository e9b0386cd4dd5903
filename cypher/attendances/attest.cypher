// A person's word that they were at a meeting: for the list as it stands, or whoever checks in for the room up to its end.
// :param {person: '0192…', meeting: '0193…', basis: 'ACKNOWLEDGED', until: datetime()}
MATCH (person:Person {id: $person})-[attended:ATTENDED]->(meeting:Meeting {id: $meeting})
WHERE rule.wasThere(attended)
SET attended.basis = $basis, attended.coversUntil = $until,
    attended.coversInRoom = CASE $basis WHEN 'ACKNOWLEDGED' THEN meeting.inRoom END,
    attended.coversTableSizes = CASE $basis WHEN 'ACKNOWLEDGED' THEN attended.tableSizes END
