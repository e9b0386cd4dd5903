// Links a subject to the one unclaimed person with this email, unless an organiser wrote it and there is more of the person than in
// their networks.
// :param {key: 'https://id.example 42', email: 'jeanne@example.org'}
MATCH (person:Person {email: $email})
SET person.locked = true
WITH person, person.emailNetworks AS networks
WHERE NOT EXISTS { (:Subject)-[:IS]->(person) } AND rule.provesEmail(person, networks)
WITH collect(person) AS people
WHERE size(people) = 1
UNWIND people AS person
MERGE (subject:Subject {key: $key})
MERGE (subject)-[:IS]->(person)
RETURN person.id AS person
