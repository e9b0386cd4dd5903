// Where somebody stands again who was merged into another: in what others have.
// :param {keep: '0192…', other: '0193…'}
CALL () {
  MATCH ()-[edge:MEMBER_OF {invitedBy: $keep}]->() RETURN edge, 'invitedBy' AS key
  UNION
  MATCH ()-[edge:MEMBER_OF {sponsoredBy: $keep}]->() RETURN edge, 'sponsoredBy' AS key
  UNION
  MATCH ()-[edge:ATTENDED {invitedBy: $keep}]->() RETURN edge, 'invitedBy' AS key
  UNION
  MATCH ()-[edge:DISPUTES {with: $keep}]->() RETURN edge, 'with' AS key
  UNION
  MATCH ()-[edge:DISPUTES {upheldBy: $keep}]->() RETURN edge, 'upheldBy' AS key
  UNION
  MATCH ()-[edge:RECOMMENDED {to: $keep}]->() RETURN edge, 'to' AS key
  UNION
  MATCH ()-[edge:MERGED_INTO {by: $keep}]->() RETURN edge, 'by' AS key
  UNION
  MATCH ()-[edge:SET_ASIDE]->()
  UNWIND ['invitedBy', 'sponsoredBy', 'with', 'upheldBy', 'to'] AS key
  WITH edge, key WHERE edge[key] = $keep
  RETURN edge, key
  UNION
  MATCH (person:Person)-[edge:MEMBER_OF|ATTENDED]->()
  WHERE person.id IN [$keep, $other]
  UNWIND ['invitedBy', 'sponsoredBy'] AS key
  WITH edge, key WHERE edge[key] IS NULL
  RETURN edge, key
}
WITH edge, key, key + 'Formerly' AS mark, startNode(edge).id AS owner
WHERE last(edge[mark]) = $other OR (last(edge[mark]) = $keep AND owner = $other AND edge[key] IS NULL)
SET edge[key] = last(edge[mark]),
    edge[mark] = CASE WHEN size(edge[mark]) > 1 THEN edge[mark][..-1] END
