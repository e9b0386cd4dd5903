// New words on encounters: who says whom they met. Both words on one encounter share its id.
// :param words => [{encounter: '0192…', from: '0193…', to: '0194…', at: datetime(), channel: 'IN_PERSON'}]
UNWIND $words AS word
MATCH (from:Person {id: word.from}), (to:Person {id: word.to})
CREATE (from)-[:MET {encounter: word.encounter, at: word.at, channel: word.channel}]->(to)
