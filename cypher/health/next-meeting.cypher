// The next planned meeting of the network, with those expected.
// :param {network: '0192…', now: datetime('2026-01-31T12:00:00Z')}
MATCH (:Network {id: $network})-[:HELD]->(meeting:Meeting {status: 'PLANNED'})
WHERE meeting.startsAt > $now
WITH meeting ORDER BY meeting.startsAt, meeting.id LIMIT 1
OPTIONAL MATCH (person:Person)-[attended:ATTENDED]->(meeting)
WHERE rule.takesPart(attended)
WITH meeting, person ORDER BY person.id
RETURN meeting.id AS id, collect(person.id) AS expected
