// Says for one person that they met the other, and that an introduction led to it.
// :param {encounter: '0195…', from: '0192…', to: '0193…', at: datetime(), channel: 'IN_PERSON', meeting: null}
MATCH (from:Person {id: $from})
MATCH (to:Person {id: $to})
MERGE (from)-[word:MET {encounter: $encounter}]->(to)
ON CREATE SET word.at = $at, word.channel = $channel, word.meeting = $meeting
SET word.introduced = true
