// Brings the whole store into memory.
MATCH (person:Person)
OPTIONAL MATCH (person)-[knows:KNOWS]->(:Person)
RETURN count(DISTINCT person.id) AS people, count(knows) AS ties, sum(knows.p) AS p, sum(knows.warmth) AS warmth
