// Declares for one person that they met the other, and that an introduction led to it.
// :param {encounter: '0195…', from: '0192…', to: '0193…', at: datetime(), channel: 'IN_PERSON', meeting: null}
MATCH (from:Person {id: $from})
MATCH (to:Person {id: $to})
MERGE (from)-[declaration:MET {encounter: $encounter}]->(to)
ON CREATE SET declaration.at = $at, declaration.channel = $channel, declaration.meeting = $meeting
SET declaration.introduced = true
