// The names, as people write them, of companies that are compared by one key.
MATCH (person:Person)
WHERE person.foldedCompany IS NOT NULL
WITH person.foldedCompany AS key, person.company AS name, min(person.id) AS first
WITH key, name ORDER BY first
WITH key, collect(name) AS names
WHERE size(names) > 1
RETURN names
ORDER BY key
