// Who recommends whom.
// :param recommendations => [{from: '0192…', person: '0193…', properties: {id: '0194…', to: null, network: null, at: datetime(), message: null, outcome: 'PENDING'}}]
UNWIND $recommendations AS row
MATCH (from:Person {id: row.from}), (person:Person {id: row.person})
CREATE (from)-[given:RECOMMENDED]->(person)
SET given = row.properties
