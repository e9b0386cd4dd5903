// Whether a person says that they were not at a meeting, whatever its list says.
// :rule (person, meeting)
EXISTS { MATCH (person)-[said:DISPUTES]->(meeting) WHERE said.with IS NULL AND said.absence IS NULL }
