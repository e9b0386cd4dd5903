// The meeting as it stands once nobody else can change it or its list. Looks again once it is held, as whoever held it before may have
// deleted it.
// :param id => '0192…'
MATCH (meeting:Meeting {id: $id})
SET meeting.locked = true
WITH DISTINCT 1 AS once
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $id})
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .isDiscovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
