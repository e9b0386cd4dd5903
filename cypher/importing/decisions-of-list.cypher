// What was decided of the lines of a list. Nobody's are those to leave out.
// :param list => 'sha256-5c0e'
MATCH (decision:Decision {list: $list})
RETURN decision.line AS line, decision.column AS column, decision.isNew AS isNew,
       head([(decision)-[:NAMES]->(person:Person) | person.id]) AS person
ORDER BY line, column
