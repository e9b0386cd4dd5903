// Adds what meetings give to the ties of pairs. `evidence` is CO_ATTENDED or SAME_TABLE, the two lowest rungs.
// :param additions => [{low: '0192…', ties: [{high: '0193…', warmth: 0.25, sharedMeetings: 1, evidence: 'SAME_TABLE', firstMetAt: datetime(), lastMetAt: datetime()}]}]
UNWIND $additions AS addition
MATCH (low:Person {id: addition.low})
UNWIND addition.ties AS added
MATCH (high:Person {id: added.high})
MERGE (low)-[tie:KNOWS]->(high)
SET tie.warmth = coalesce(tie.warmth, 0.0) + added.warmth,
    tie.warmthWithoutLow = coalesce(tie.warmthWithoutLow, 0.0) + added.warmth,
    tie.warmthWithoutHigh = coalesce(tie.warmthWithoutHigh, 0.0) + added.warmth,
    tie.trust = coalesce(tie.trust, 0.0),
    tie.sharedMeetings = coalesce(tie.sharedMeetings, 0) + added.sharedMeetings,
    tie.evidence = CASE WHEN coalesce(tie.evidence, 'CO_ATTENDED') = 'CO_ATTENDED' THEN added.evidence ELSE tie.evidence END,
    tie.firstMetAt = CASE WHEN tie.firstMetAt <= added.firstMetAt THEN tie.firstMetAt ELSE added.firstMetAt END,
    tie.lastMetAt = CASE WHEN tie.lastMetAt >= added.lastMetAt THEN tie.lastMetAt ELSE added.lastMetAt END
