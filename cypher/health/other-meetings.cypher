// Other networks' settled meetings on whose lists any of these people are, with everybody whose presence counts, as own-meetings has them.
// :param {network: '0192…', people: ['0193…']}
MATCH (network:Network {id: $network})
UNWIND $people AS id
MATCH (:Person {id: id})-[:ATTENDED]->(meeting:Meeting)
WITH DISTINCT network, meeting
WHERE meeting.status = 'SETTLED' AND NOT EXISTS { (network)-[:HELD]->(meeting) }
OPTIONAL MATCH (meeting)<-[attended:ATTENDED]-(person:Person)
WHERE rule.counts(attended)
WITH meeting, collect(person.id) AS people, count(attended.tables) > 0 AS seated,
     collect(coalesce(attended.tables, [])) AS tables, collect(coalesce(attended.tableSizes, [])) AS tableSizes
RETURN meeting.id AS id, meeting.startsAt AS at, coalesce(meeting.inRoom, size(people)) AS inRoom, people,
       CASE WHEN seated THEN tables ELSE [] END AS tables, CASE WHEN seated THEN tableSizes ELSE [] END AS tableSizes,
       rule.disputedPairs(meeting) AS disputes
ORDER BY at, id
