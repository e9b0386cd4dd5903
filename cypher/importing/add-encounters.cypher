// New declarations on encounters: who says whom they met. Both declarations on one encounter share its id.
// :param declarations => [{encounter: '0192…', from: '0193…', to: '0194…', at: datetime(), channel: 'IN_PERSON'}]
UNWIND $declarations AS declaration
MATCH (from:Person {id: declaration.from}), (to:Person {id: declaration.to})
CREATE (from)-[:MET {encounter: declaration.encounter, at: declaration.at, channel: declaration.channel}]->(to)
