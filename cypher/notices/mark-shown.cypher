// A notice, and so all before it, has reached one of a person's clients.
// :param {person: '0192…', n: 1}
MATCH (person:Person {id: $person})
WHERE coalesce(person.noticesShown, 0) < $n
SET person.noticesShown = $n
