// The network's settled meetings and all others at which any of these people were, with everybody present; oldest first.
// :param {network: '0192…', people: ['0193…']}
CALL {
  MATCH (:Network {id: $network})-[:HELD]->(meeting:Meeting {status: 'SETTLED'})
  RETURN meeting
  UNION
  UNWIND $people AS id
  MATCH (:Person {id: id})-[attended:ATTENDED]->(meeting:Meeting {status: 'SETTLED'})
  WHERE attended.status IN ['PRESENT', 'LATE']
  RETURN meeting
}
OPTIONAL MATCH (person:Person)-[attended:ATTENDED]->(meeting)
WHERE attended.status IN ['PRESENT', 'LATE']
WITH meeting, person, attended ORDER BY person.id
WITH meeting, collect(person.id) AS people, collect(coalesce(attended.table, '')) AS tables, collect(coalesce(attended.atTable, 0)) AS atTables
RETURN meeting.id AS id, EXISTS { (:Network {id: $network})-[:HELD]->(meeting) } AS own, meeting.startsAt AS at,
       coalesce(meeting.inRoom, size(people)) AS inRoom, people, tables, atTables
ORDER BY at, id
