// Who was present at a meeting, as they sat.
// :param meeting => '0192…'
MATCH (person:Person)-[attended:ATTENDED]->(:Meeting {id: $meeting})
WHERE rule.wasThere(attended)
RETURN person.id AS person, coalesce(attended.tables, []) AS tables
ORDER BY person
