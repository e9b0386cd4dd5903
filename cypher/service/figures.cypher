// What the service says of its graph.
CALL { MATCH (person:Person) RETURN count(person) AS people }
CALL { MATCH (:Person)-[knows:KNOWS]->(:Person) RETURN count(knows) AS relationships }
OPTIONAL MATCH (counter:ChangeCounter {name: 'changes'})
RETURN people, relationships, toString(coalesce(counter.n, 0)) AS revision
