// Who has these emails, and by which numbers sources name them.
// :param emails => ['jeanne@example.org']
UNWIND $emails AS email
MATCH (person:Person {email: email})
RETURN email, person.id AS person, [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY email, person
