// Gives people these keys.
// :param rows => [{id: '0192…', keys: {foldedCity: 'lyon'}}]
UNWIND $rows AS row
MATCH (person:Person {id: row.id})
SET person += row.keys
