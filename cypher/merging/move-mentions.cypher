// Where one person stands in what others have, another stands from now on, and beside it who it was. Nobody brought themselves in.
// :param {from: '0193…', to: '0192…'}
CALL () {
  MATCH ()-[edge:MEMBER_OF {invitedBy: $from}]->() RETURN edge, 'invitedBy' AS key
  UNION ALL
  MATCH ()-[edge:MEMBER_OF {sponsoredBy: $from}]->() RETURN edge, 'sponsoredBy' AS key
  UNION ALL
  MATCH ()-[edge:ATTENDED {invitedBy: $from}]->() RETURN edge, 'invitedBy' AS key
  UNION ALL
  MATCH ()-[edge:DISPUTES {with: $from}]->() RETURN edge, 'with' AS key
  UNION ALL
  MATCH ()-[edge:DISPUTES {upheldBy: $from}]->() RETURN edge, 'upheldBy' AS key
  UNION ALL
  MATCH ()-[edge:RECOMMENDED {to: $from}]->() RETURN edge, 'to' AS key
  UNION ALL
  MATCH ()-[edge:MERGED_INTO {by: $from}]->() RETURN edge, 'by' AS key
  UNION ALL
  MATCH ()-[edge:SET_ASIDE]->()
  UNWIND ['invitedBy', 'sponsoredBy', 'with', 'upheldBy', 'to'] AS key
  WITH edge, key WHERE edge[key] = $from
  RETURN edge, key
  UNION ALL
  MATCH (:Person {id: $to})-[edge:MEMBER_OF|ATTENDED]->()
  UNWIND ['invitedBy', 'sponsoredBy'] AS key
  WITH edge, key WHERE edge[key] = $to
  RETURN edge, key
}
WITH edge, key, key + 'Formerly' AS mark, startNode(edge).id = $to AS isOwn
SET edge[mark] = coalesce(edge[mark], []) + edge[key],
    edge[key] = CASE WHEN isOwn AND key IN ['invitedBy', 'sponsoredBy'] THEN null ELSE $to END
WITH count(*) AS mentions
MATCH (:Person {id: $to})-[:REQUESTED|ASKS|LEADS_TO]-(:Introduction)-[:WENT]->(event:IntroductionEvent {by: $from})
SET event.by = $to
