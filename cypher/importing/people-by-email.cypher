// Who has these emails, what they are called, and by which numbers sources name them.
// :param emails => ['jeanne@example.org']
UNWIND $emails AS email
MATCH (person:Person {email: email})
RETURN email, person.id AS person, person.foldedName AS foldedName, [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY email, person
