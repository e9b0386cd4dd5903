// Whether a membership or an entry of a list of a person is of another network than these (ids).
// :rule (person, networks)
(EXISTS { MATCH (person)-[:MEMBER_OF]->(other:Network) WHERE NOT other.id IN networks }
  OR EXISTS { MATCH (person)-[:ATTENDED]->(:Meeting)<-[:HELD]-(other:Network) WHERE NOT other.id IN networks })
