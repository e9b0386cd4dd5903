// One person vouches for another.
// :param {from: '0192…', person: '0193…', recommendation: {id: '0195…', to: null, network: null, at: datetime(), message: 'Precise and quick.', outcome: 'PENDING'}}
MATCH (from:Person {id: $from})
MATCH (person:Person {id: $person})
CREATE (from)-[recommended:RECOMMENDED]->(person)
SET recommended = $recommendation
RETURN recommended.id AS id
