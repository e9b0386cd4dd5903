// Each time one person vouches for another.
// :param recommendations => [{from: '0192…', person: '0193…', properties: {id: '0195…', to: null, network: null, at: datetime(), message: 'Precise and quick.', outcome: 'PENDING'}}]
UNWIND $recommendations AS new
MATCH (from:Person {id: new.from})
MATCH (person:Person {id: new.person})
CREATE (from)-[recommended:RECOMMENDED]->(person)
SET recommended = new.properties
