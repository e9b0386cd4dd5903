// Who says whom they met.
// :param declarations => [{from: '0192…', to: '0193…', properties: {encounter: '0194…', at: datetime(), channel: 'IN_PERSON', meeting: null}}]
UNWIND $declarations AS row
MATCH (from:Person {id: row.from}), (to:Person {id: row.to})
CREATE (from)-[met:MET]->(to)
SET met = row.properties
