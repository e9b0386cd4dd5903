// Adds what meetings give to the ties of pairs, whose people are told by their place in `people`, so that each is looked up
// once. `evidence` is CO_ATTENDED or SAME_TABLE, the two lowest rungs.
// :param people => ['0192…', '0193…']
// :param additions => [{low: 0, high: 1, warmth: 0.25, openWarmth: 0.25, sharedMeetings: 1, evidence: 'SAME_TABLE', firstMetAt: datetime(), lastMetAt: datetime()}]
UNWIND range(0, size($people) - 1) AS place
MATCH (person:Person {id: $people[place]})
WITH person ORDER BY place
WITH collect(person) AS people
UNWIND $additions AS added
WITH people[added.low] AS low, people[added.high] AS high, added
MERGE (low)-[tie:KNOWS]->(high)
SET tie.warmth = coalesce(tie.warmth, 0.0) + added.warmth,
    tie.openWarmth = coalesce(tie.openWarmth, 0.0) + added.openWarmth,
    tie.openWithoutLow = coalesce(tie.openWithoutLow, 0.0) + added.openWarmth,
    tie.openWithoutHigh = coalesce(tie.openWithoutHigh, 0.0) + added.openWarmth,
    tie.trust = coalesce(tie.trust, 0.0),
    tie.sharedMeetings = coalesce(tie.sharedMeetings, 0) + added.sharedMeetings,
    tie.evidence = CASE WHEN coalesce(tie.evidence, 'CO_ATTENDED') = 'CO_ATTENDED' THEN added.evidence ELSE tie.evidence END,
    tie.firstMetAt = CASE WHEN tie.firstMetAt <= added.firstMetAt THEN tie.firstMetAt ELSE added.firstMetAt END,
    tie.lastMetAt = CASE WHEN tie.lastMetAt >= added.lastMetAt THEN tie.lastMetAt ELSE added.lastMetAt END
