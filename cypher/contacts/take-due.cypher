// The contacts to whom a person wanted to come back by a day, of whom they are told now: not again, until there is another day.
// :param {owner: '0192…', day: '2026-09-01'}
MATCH (:Person {id: $owner})-[:KEEPS]->(contact:Contact)
WHERE contact.remindsOn <= date($day)
WITH contact ORDER BY contact.remindsOn, contact.foldedName, contact.id
SET contact.remindsOn = null
RETURN contact.id AS id
