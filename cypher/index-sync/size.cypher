// How many people there are, and ties between them.
CALL { MATCH (person:Person) RETURN count(person) AS people }
CALL { MATCH (:Person)-[knows:KNOWS]->(:Person) RETURN count(knows) AS ties }
RETURN people, ties
