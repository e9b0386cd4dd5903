// One person blocks another; twice is once.
// :param {person: '0192…', other: '0193…', at: datetime()}
MATCH (person:Person {id: $person}), (other:Person {id: $other})
MERGE (person)-[block:BLOCKED]->(other)
ON CREATE SET block.at = $at
RETURN block.at AS at
