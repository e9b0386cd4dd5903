// A new meeting of a network.
// :param {network: '0192…', id: '0192…', properties: {title: 'Petit déjeuner', startsAt: datetime(), discovery: false}}
MATCH (network:Network {id: $network})
CREATE (network)-[:HELD]->(meeting:Meeting {id: $id, status: 'PLANNED', revision: 1})
SET meeting += $properties
RETURN meeting {.id, .title, .startsAt, .endsAt, .place, .discovery, .status, revision: toString(meeting.revision), network: network.id} AS meeting
