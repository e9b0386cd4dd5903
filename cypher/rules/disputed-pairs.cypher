// Who says of whom that they did not meet at a meeting, though both were there: pairs that it does not count for.
// :rule (meeting)
[(objector:Person)-[said:DISPUTES]->(meeting) WHERE said.with IS NOT NULL | {by: objector.id, with: said.with}]
