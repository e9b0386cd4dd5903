// Meetings of the sample region.
// :param meetings => [{network: '0192…', properties: {id: '0193…', title: 'Petit déjeuner', startsAt: datetime(), status: 'SETTLED', discovery: false}}]
UNWIND $meetings AS row
MATCH (network:Network {id: row.network})
CREATE (network)-[:HELD]->(meeting:Meeting {revision: 1})
SET meeting += row.properties
