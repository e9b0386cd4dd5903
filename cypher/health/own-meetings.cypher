// The network's settled meetings, with everybody whose presence counts; oldest first. Where nobody sat at a table the lists of tables are empty. `disputes`: who says of whom that they did not meet there.
// :param network => '0192…'
MATCH (:Network {id: $network})-[:HELD]->(meeting:Meeting {status: 'SETTLED'})
OPTIONAL MATCH (meeting)<-[attended:ATTENDED]-(person:Person)
WHERE rule.counts(attended)
WITH meeting, collect(person.id) AS people, count(attended.tables) > 0 AS seated,
     collect(coalesce(attended.tables, [])) AS tables, collect(coalesce(attended.tableSizes, [])) AS tableSizes
RETURN meeting.id AS id, meeting.startsAt AS at, coalesce(meeting.inRoom, size(people)) AS inRoom, people,
       CASE WHEN seated THEN tables ELSE [] END AS tables, CASE WHEN seated THEN tableSizes ELSE [] END AS tableSizes,
       rule.disputedPairs(meeting) AS disputes
ORDER BY at, id
