// Pairs of people of whom somebody has said that they are not the same.
MATCH (one:Person)-[:NOT_SAME]->(other:Person)
RETURN one.id AS one, other.id AS other
ORDER BY one, other
