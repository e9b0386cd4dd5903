// New meetings of networks. The day of each is told by the time zone that its network has now.
// :param meetings => [{id: '0192…', network: '0193…', title: 'Petit déjeuner', startsAt: datetime(), isDiscovery: false, status: 'PLANNED'}]
UNWIND $meetings AS new
MATCH (network:Network {id: new.network})
CREATE (network)-[:HELD]->(meeting:Meeting)
SET meeting = new {.*, network: null, revision: 1}, meeting.timeZone = network.timeZone
