// Sets the ties of pairs to these sums, whatever they were. People are told by their place in `people`.
// :param people => ['0192…', '0193…']
// :param ties => [{low: 0, high: 1, sums: {warmth: 0.25, trust: 0.0, openWarmth: 0.25, openWithoutLow: 0.25, openWithoutHigh: 0.25, sharedMeetings: 1, evidence: 'SAME_TABLE', firstMetAt: datetime(), lastMetAt: datetime()}}]
UNWIND range(0, size($people) - 1) AS place
MATCH (person:Person {id: $people[place]})
WITH person ORDER BY place
WITH collect(person) AS people
UNWIND $ties AS entry
WITH people[entry.low] AS low, people[entry.high] AS high, entry.sums AS sums
MERGE (low)-[tie:KNOWS]->(high)
SET tie = sums
