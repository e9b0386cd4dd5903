// Sets aside what links two people to one another, and of what both have alike (a block, a dismissal, a dispute, that they are not a third) the second one's. Gives
// how many encounters and recommendations were between them, and how many of these were not told to one person alone.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep}), (other:Person {id: $other})
CALL (keep, other) {
  MATCH (keep)-[edge:MET|RECOMMENDED|BLOCKED|DISMISSED|NOT_SAME]-(other)
  RETURN edge, keep AS end, 'OTHER' AS owner
  UNION
  MATCH (keep)-[edge:RECOMMENDED {to: $other}]-(end:Person) WHERE end <> other
  RETURN edge, end, 'KEEP' AS owner
  UNION
  MATCH (other)-[edge:RECOMMENDED {to: $keep}]-(end:Person) WHERE end <> keep
  RETURN edge, end, 'OTHER' AS owner
  UNION
  MATCH (other)-[edge:BLOCKED|DISMISSED]->(end:Person)
  WHERE EXISTS { MATCH (keep)-[same:BLOCKED|DISMISSED]->(end) WHERE type(same) = type(edge) }
  RETURN edge, end, 'OTHER' AS owner
  UNION
  MATCH (other)<-[edge:BLOCKED|DISMISSED]-(end:Person)
  WHERE EXISTS { MATCH (keep)<-[same:BLOCKED|DISMISSED]-(end) WHERE type(same) = type(edge) }
  RETURN edge, end, 'OTHER' AS owner
  UNION
  MATCH (other)-[edge:NOT_SAME]-(end:Person)
  WHERE EXISTS { (keep)-[:NOT_SAME]-(end) }
  RETURN edge, end, 'OTHER' AS owner
  UNION
  MATCH (keep)-[edge:DISPUTES {with: $other}]->(end:Meeting)
  RETURN edge, end, 'KEEP' AS owner
  UNION
  MATCH (other)-[edge:DISPUTES]->(end:Meeting)
  WHERE edge.with = $keep OR EXISTS {
    MATCH (keep)-[same:DISPUTES]->(end)
    WHERE coalesce(same.with, '') = coalesce(edge.with, '') AND coalesce(same.absence, false) = coalesce(edge.absence, false)
  }
  RETURN edge, end, 'OTHER' AS owner
}
WITH other, edge, end, owner, startNode(edge) = end AS inward, type(edge) AS type, properties(edge) AS properties
CREATE (other)-[aside:SET_ASIDE]->(end)
SET aside = properties, aside.asideType = type, aside.asidePart = 'GONE', aside.asideOwner = owner, aside.asideInward = inward
DELETE edge
WITH CASE type WHEN 'MET' THEN properties.encounter WHEN 'RECOMMENDED' THEN properties.id END AS link,
     type = 'RECOMMENDED' AND properties.to IS NOT NULL AS isConfidential
RETURN count(DISTINCT link) AS links, count(DISTINCT CASE WHEN NOT isConfidential THEN link END) AS openLinks
