// How many people there are.
MATCH (person:Person)
RETURN count(person) AS count
