// Keeps who somebody in a list is, as long as they are there, or that a line is left out; in place of what was decided of that line before.
// :param decisions => [{id: '019a…', at: datetime(), list: 'sha256-5c0e', line: 2, column: '', isNew: false, name: 'Dumoulin Claire', email: null, source: null, profession: null, company: null, person: '0192…', networks: ['0193…']}]
UNWIND $decisions AS decided
OPTIONAL MATCH (person:Person {id: decided.person})
WITH decided, person
WHERE decided.person IS NULL OR person IS NOT NULL
CALL (decided) {
  MATCH (former:Decision {list: decided.list})
  WHERE former.line = decided.line AND former.column = decided.column
  DETACH DELETE former
}
CREATE (decision:Decision {id: decided.id, at: decided.at, list: decided.list, line: decided.line, column: decided.column,
                           isNew: decided.isNew, name: decided.name, email: decided.email, source: decided.source,
                           profession: decided.profession, company: decided.company})
FOREACH (one IN CASE WHEN person IS NULL THEN [] ELSE [person] END | CREATE (decision)-[:NAMES]->(one))
WITH decided, decision
UNWIND decided.networks AS network
MATCH (home:Network {id: network})
CREATE (decision)-[:WITHIN]->(home)
