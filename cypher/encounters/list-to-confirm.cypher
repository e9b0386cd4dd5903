// What others say they did together with each of these people, who have not said so: the latest first. `after` is when, in
// milliseconds since 1970 and negative, and the encounter to start behind.
// :param {people: ['0192…'], hidden: [], after: [-1750000000000, '0195…'], limit: 21}
UNWIND $people AS person
CALL (person) {
  MATCH (from:Person)-[declaration:MET]->(asked:Person {id: person})
  WHERE NOT EXISTS { (asked)-[:MET {encounter: declaration.encounter}]->(from) } AND NOT from.id IN $hidden
  WITH from, declaration, -declaration.at.epochMillis AS sortedBy
  WHERE $after IS NULL OR sortedBy > $after[0] OR (sortedBy = $after[0] AND declaration.encounter > $after[1])
  RETURN declaration.encounter AS id, from.id AS from, declaration {.at, .channel, .meeting} AS said, sortedBy
  ORDER BY sortedBy, id
  LIMIT $limit
}
RETURN person AS to, id, from, said
ORDER BY to, sortedBy, id
