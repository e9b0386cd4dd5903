// New recommendations.
// :param recommendations => [{from: '0192…', person: '0193…', properties: {id: '0194…', at: datetime(), outcome: 'PENDING'}}]
UNWIND $recommendations AS new
MATCH (from:Person {id: new.from}), (person:Person {id: new.person})
CREATE (from)-[given:RECOMMENDED]->(person)
SET given += new.properties
