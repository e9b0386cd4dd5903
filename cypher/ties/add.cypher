// Adds what meetings give to the ties of pairs, whose people are told by their place in `people`, so that each is looked up
// once; each pair comes once. `evidence` is CO_ATTENDED or SAME_TABLE, the two lowest rungs. Most pairs of an imported list are
// new: to make their ties whole takes two thirds of the time of a MERGE.
// :param people => ['0192…', '0193…']
// :param additions => [{low: 0, high: 1, warmth: 0.25, openWarmth: 0.25, sharedMeetings: 1, evidence: 'SAME_TABLE', firstMetAt: datetime(), lastMetAt: datetime()}]
UNWIND range(0, size($people) - 1) AS place
MATCH (person:Person {id: $people[place]})
WITH person ORDER BY place
WITH collect(person) AS people
UNWIND $additions AS added
WITH people[added.low] AS low, people[added.high] AS high, added
OPTIONAL MATCH (low)-[tie:KNOWS]->(high)
FOREACH (_ IN CASE WHEN tie IS NULL THEN [1] ELSE [] END |
  CREATE (low)-[:KNOWS {warmth: added.warmth, openWarmth: added.openWarmth, openWithoutLow: added.openWarmth,
    openWithoutHigh: added.openWarmth, trust: 0.0, sharedMeetings: added.sharedMeetings, evidence: added.evidence,
    firstMetAt: added.firstMetAt, lastMetAt: added.lastMetAt}]->(high))
FOREACH (known IN CASE WHEN tie IS NULL THEN [] ELSE [tie] END |
  SET known += {warmth: known.warmth + added.warmth,
    openWarmth: known.openWarmth + added.openWarmth,
    openWithoutLow: known.openWithoutLow + added.openWarmth,
    openWithoutHigh: known.openWithoutHigh + added.openWarmth,
    sharedMeetings: known.sharedMeetings + added.sharedMeetings,
    evidence: CASE WHEN coalesce(known.evidence, 'CO_ATTENDED') = 'CO_ATTENDED' THEN added.evidence ELSE known.evidence END,
    firstMetAt: CASE WHEN known.firstMetAt <= added.firstMetAt THEN known.firstMetAt ELSE added.firstMetAt END,
    lastMetAt: CASE WHEN known.lastMetAt >= added.lastMetAt THEN known.lastMetAt ELSE added.lastMetAt END})
