// Changes the properties given of each of these; null takes one away.
// :param recommendations => [{id: '0195…', changes: {outcome: 'BUSINESS', amount: 1200.0, currency: 'EUR'}}]
UNWIND $recommendations AS change
MATCH (from:Person)-[recommended:RECOMMENDED {id: change.id}]->(person:Person)
SET recommended += change.changes
RETURN recommended {.id, .to, .network, .at, .message, .outcome, .amount, .currency, .retractedAt, from: from.id, person: person.id} AS recommendation
