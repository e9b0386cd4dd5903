// Takes out again what had been set aside: what links the two to one another, and their memberships, entries and answers as they were.
// What the first has been given of the same since stays as it is.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep}), (other:Person {id: $other})
CALL (keep, other) {
  MATCH (other)-[before:SET_ASIDE {asidePart: 'KEPT'}]->(end)
  MATCH (keep)-[now:MEMBER_OF|ATTENDED]->(end)
  WHERE type(now) = before.asideType AND (type(now) = 'ATTENDED' OR now.id = before.id)
  SET now = properties(before), now.asideType = null, now.asidePart = null
}
CALL (keep, other) {
  MATCH (other)-[aside:SET_ASIDE {asidePart: 'GONE'}]->(end)
  WITH aside, aside.asideType AS type, properties(aside) AS properties,
       CASE WHEN aside.asideInward THEN end WHEN aside.asideOwner = 'KEEP' THEN keep ELSE other END AS start,
       CASE WHEN NOT coalesce(aside.asideInward, false) THEN end WHEN aside.asideOwner = 'KEEP' THEN keep ELSE other END AS finish
  CREATE (start)-[edge:$(type)]->(finish)
  SET edge = properties, edge.asideType = null, edge.asidePart = null, edge.asideOwner = null, edge.asideInward = null
}
CALL (other) {
  MATCH (other)-[aside:SET_ASIDE {asidePart: 'ANSWER'}]->(request:NameUseRequest)
  WHERE request.answer IS NULL
  SET request.answer = aside.answer, request.answeredAt = aside.answeredAt
}
CALL (other) {
  MATCH (other)-[aside:SET_ASIDE]->(end)
  WITH aside, CASE WHEN aside.asideType = 'ATTENDED' AND aside.asidePart = 'GONE' THEN end END AS meeting
  DELETE aside
  WITH meeting WHERE meeting IS NOT NULL
  SET meeting.revision = meeting.revision + 1
  RETURN collect(CASE WHEN meeting.status = 'SETTLED' THEN meeting.id END) AS settled
}
RETURN settled
