// Sets the ties of pairs to these sums, whatever they were.
// :param ties => [{low: '0192…', high: '0193…', sums: {warmth: 0.25, trust: 0.0, warmthWithoutLow: 0.25, warmthWithoutHigh: 0.25, sharedMeetings: 1, evidence: 'SAME_TABLE', firstMetAt: datetime(), lastMetAt: datetime()}}]
UNWIND $ties AS entry
MATCH (low:Person {id: entry.low})
MATCH (high:Person {id: entry.high})
MERGE (low)-[tie:KNOWS]->(high)
SET tie = entry.sums
