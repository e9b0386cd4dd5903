// Meetings by id, in no order; what is not there is not returned.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: id})
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .isDiscovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
