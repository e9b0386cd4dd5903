// The time zone by which the day of a meeting is told: that of its network when the day was set.
// :param id => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $id})
RETURN coalesce(meeting.timeZone, network.timeZone) AS dayIn, network.timeZone AS now
