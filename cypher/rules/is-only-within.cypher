// Whether all memberships and entries of lists of a person are of these networks (ids), and there is one.
// :rule (person, networks)
((EXISTS { MATCH (person)-[:MEMBER_OF]->(own:Network) WHERE own.id IN networks }
    OR EXISTS { MATCH (person)-[:ATTENDED]->(:Meeting)<-[:HELD]-(own:Network) WHERE own.id IN networks })
  AND NOT rule.isElsewhere(person, networks))
