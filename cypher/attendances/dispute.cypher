// A person says that they were not at a meeting, or where `other` is given that they did not meet that person there.
// :param {person: '0192…', meeting: '0193…', other: null, at: datetime()}
MATCH (person:Person {id: $person}), (meeting:Meeting {id: $meeting})
WHERE NOT EXISTS {
  MATCH (person)-[said:DISPUTES]->(meeting) WHERE coalesce(said.with, '') = coalesce($other, '')
}
CREATE (person)-[:DISPUTES {with: $other, at: $at}]->(meeting)
