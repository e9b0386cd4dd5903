// Who wanted to come back to a contact by a day, and has not been told that it has come.
// :param {day: '2026-09-01', limit: 100}
MATCH (contact:Contact)
WHERE contact.remindsOn <= date($day)
MATCH (owner:Person)-[:KEEPS]->(contact)
RETURN DISTINCT owner.id AS owner
ORDER BY owner
LIMIT $limit
