// The meeting as it stands once nobody else can change it or its list.
// :param id => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $id})
SET meeting.locked = true
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .isDiscovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
