// Changes the properties given; null takes one away.
// :param {id: '0195…', changes: {outcome: 'BUSINESS', amount: 1200.0, currency: 'EUR'}}
MATCH (from:Person)-[recommended:RECOMMENDED {id: $id}]->(person:Person)
SET recommended += $changes
RETURN recommended {.id, .to, .network, .at, .message, .outcome, .amount, .currency, .retractedAt, from: from.id, person: person.id} AS recommendation
