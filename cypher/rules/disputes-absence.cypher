// Whether a person says that they were not absent from a meeting, and no organiser has upheld that they were.
// :rule (person, meeting)
EXISTS { MATCH (person)-[said:DISPUTES {absence: true}]->(meeting) WHERE said.upheldAt IS NULL }
