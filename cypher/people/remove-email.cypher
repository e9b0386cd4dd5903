// Takes away an address that a person has besides the one to write to; gives whether it was there, and they wrote it themself.
// :param {person: '0192…', address: 'jeanne@example.org'}
MATCH (:Person {id: $person})-[:ALSO_AT]->(email:OtherEmail {address: $address})
WITH collect(email) AS emails, max(toInteger(email.isOwn)) = 1 AS isOwn
WHERE size(emails) > 0
FOREACH (email IN emails | DETACH DELETE email)
RETURN isOwn
