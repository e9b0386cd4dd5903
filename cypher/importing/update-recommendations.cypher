// What came of recommendations.
// :param recommendations => [{id: '0192…', properties: {outcome: 'BUSINESS', amount: 1200.0, currency: 'EUR'}}]
UNWIND $recommendations AS update
MATCH ()-[given:RECOMMENDED {id: update.id}]->()
SET given += update.properties
