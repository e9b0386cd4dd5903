// All relationships of these people.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})-[tie:KNOWS]-(other:Person)
RETURN id AS person, other.id AS other,
       tie {.warmth, .trust, .openWarmth, .openWithoutLow, .openWithoutHigh, .sharedMeetings, .evidence, .firstMetAt, .lastMetAt} AS sums
ORDER BY person, other
