// The next people in the order of ids, and their ties with larger ids. The sums that few ties have come apart, as `sparse`.
// :param {after: '0192…', limit: 1000}
MATCH (person:Person)
WHERE person.id > $after
WITH person ORDER BY person.id LIMIT $limit
OPTIONAL MATCH (person)-[tie:KNOWS]->(high:Person)
RETURN person.id AS low,
       collect(high.id) AS highs,
       collect(tie.warmth) AS warmths,
       collect(CASE WHEN tie.trust <> 0 OR tie.warmthWithoutLow <> tie.warmth OR tie.warmthWithoutHigh <> tie.warmth
               THEN {high: high.id, trust: tie.trust, withoutLow: tie.warmthWithoutLow, withoutHigh: tie.warmthWithoutHigh}
               END) AS sparse
ORDER BY low
