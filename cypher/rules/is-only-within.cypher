// Whether all memberships and entries of lists of a person are of $networks, and there is one.
// :rule (person)
(EXISTS { MATCH (person)-[:MEMBER_OF]->(own:Network) WHERE own.id IN $networks }
   OR EXISTS { MATCH (person)-[:ATTENDED]->(:Meeting)<-[:HELD]-(own:Network) WHERE own.id IN $networks })
  AND NOT EXISTS { MATCH (person)-[:MEMBER_OF]->(other:Network) WHERE NOT other.id IN $networks }
  AND NOT EXISTS { MATCH (person)-[:ATTENDED]->(:Meeting)<-[:HELD]-(other:Network) WHERE NOT other.id IN $networks }
