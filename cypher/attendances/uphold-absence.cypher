// An organiser, or the administrator (null), upholds that a person was absent from a meeting, whatever they say; the first who did stays.
// Locks the network, so that whoever is erased meanwhile is not named.
// :param {person: '0192…', meeting: '0193…', by: '0194…', at: datetime()}
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting, status: 'SETTLED'})
SET network.locked = true
WITH meeting
MATCH (person:Person {id: $person})-[said:DISPUTES {absence: true}]->(meeting)
WHERE rule.wasAbsent(person, meeting)
OPTIONAL MATCH (organiser:Person {id: $by})
SET said.upheldBy = CASE WHEN said.upheldAt IS NULL THEN organiser.id ELSE said.upheldBy END,
    said.upheldAt = coalesce(said.upheldAt, $at)
RETURN count(said) AS disputes
