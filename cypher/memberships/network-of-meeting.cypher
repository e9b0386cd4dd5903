// Whose meeting this is, and when it began.
// :param meeting => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting})
RETURN network.id AS network, meeting.startsAt AS startsAt
