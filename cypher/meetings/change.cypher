// Raises the revision of these meetings and changes the properties given; null takes one away.
// :param {ids: ['0192…'], properties: {status: 'CANCELLED'}}
UNWIND $ids AS id
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: id})
SET meeting += $properties, meeting.revision = meeting.revision + 1
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .isDiscovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
