// Declares for one person that they met the other.
// :param {encounter: '0195…', from: '0192…', to: '0193…', at: datetime(), channel: 'IN_PERSON', meeting: null}
MATCH (from:Person {id: $from})
MATCH (to:Person {id: $to})
CREATE (from)-[:MET {encounter: $encounter, at: $at, channel: $channel, meeting: $meeting}]->(to)
