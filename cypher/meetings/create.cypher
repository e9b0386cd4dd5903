// New meetings of networks.
// :param meetings => [{id: '0192…', network: '0193…', title: 'Petit déjeuner', startsAt: datetime(), isDiscovery: false, status: 'PLANNED'}]
UNWIND $meetings AS new
MATCH (network:Network {id: new.network})
CREATE (network)-[:HELD]->(meeting:Meeting)
SET meeting = new {.*, network: null, revision: 1}
