// The ties of which these people have the smaller id.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (:Person {id: id})-[tie:KNOWS]->(high:Person)
RETURN id AS low, high.id AS high,
       tie {.warmth, .trust, .openWarmth, .openWithoutLow, .openWithoutHigh, .sharedMeetings, .evidence, .firstMetAt, .lastMetAt} AS sums
ORDER BY low, high
