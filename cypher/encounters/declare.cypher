// Each declaration says for one person that they met the other, and where `introduced`, that an introduction led to it. What the same
// person said of the encounter before stays as it is, but that it is now of an introduction. Both declarations on one share its id.
// :param declarations => [{encounter: '0195…', from: '0192…', to: '0193…', at: datetime(), channel: 'IN_PERSON', meeting: null, introduced: false}]
UNWIND $declarations AS new
MATCH (from:Person {id: new.from})
MATCH (to:Person {id: new.to})
MERGE (from)-[declaration:MET {encounter: new.encounter}]->(to)
ON CREATE SET declaration.at = new.at, declaration.channel = new.channel, declaration.meeting = new.meeting
SET declaration.introduced = CASE WHEN new.introduced THEN true ELSE declaration.introduced END
