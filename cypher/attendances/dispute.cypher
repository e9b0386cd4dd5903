// A person says that they were not at a meeting; or that they did not meet `other` there, or were not absent from it.
// :param {person: '0192…', meeting: '0193…', other: null, absence: null, at: datetime()}
MATCH (person:Person {id: $person}), (meeting:Meeting {id: $meeting})
WHERE NOT EXISTS {
  MATCH (person)-[said:DISPUTES]->(meeting)
  WHERE coalesce(said.with, '') = coalesce($other, '') AND coalesce(said.absence, false) = coalesce($absence, false)
}
CREATE (person)-[:DISPUTES {with: $other, absence: $absence, at: $at}]->(meeting)
