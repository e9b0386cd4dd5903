// Presences of which people were told so long ago that they may count without their word; the longest first.
// :param {now: datetime(), limit: 100}
MATCH (person:Person)-[attended:ATTENDED]->(meeting:Meeting)
WHERE attended.ripensAt <= $now
RETURN person.id AS person, meeting.id AS meeting
ORDER BY attended.ripensAt, meeting.id, person.id
LIMIT $limit
