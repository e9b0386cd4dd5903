// Since when a meeting stands in the calendar with its day, whether it is announced by that, and the time zone by which the day is told:
// that of its network when the day was set.
// :param id => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $id})
RETURN coalesce(meeting.timeZone, network.timeZone) AS dayIn, network.timeZone AS zoneNow, meeting.daySetAt AS setAt,
       coalesce(meeting.isAnnounced, false) AS isAnnounced
