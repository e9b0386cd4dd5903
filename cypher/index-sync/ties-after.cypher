// The next people in the order of ids, and their ties with larger ids that open anything. Trust, which few have, comes apart, as `sparse`.
// :param {after: '0192…', limit: 1000}
MATCH (person:Person)
WHERE person.id > $after
WITH person ORDER BY person.id LIMIT $limit
OPTIONAL MATCH (person)-[tie:KNOWS]->(high:Person)
WHERE rule.isOpen(tie)
RETURN person.id AS low,
       collect(high.id) AS highs,
       collect(tie.openWarmth) AS warmths,
       collect(CASE WHEN tie.trust <> 0 THEN {high: high.id, trust: tie.trust} END) AS sparse
ORDER BY low
