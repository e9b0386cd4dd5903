// Gives networks these keys.
// :param rows => [{id: '0192…', keys: {foldedCity: 'lyon'}}]
UNWIND $rows AS row
MATCH (network:Network {id: row.id})
SET network += row.keys
