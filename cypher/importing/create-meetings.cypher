// New meetings of networks.
// :param meetings => [{network: '0192…', properties: {id: '0193…', title: 'Janvier', startsAt: datetime(), discovery: false, status: 'PLANNED', importKey: '…'}}]
UNWIND $meetings AS new
MATCH (network:Network {id: new.network})
CREATE (network)-[:HELD]->(meeting:Meeting {revision: 1})
SET meeting += new.properties
