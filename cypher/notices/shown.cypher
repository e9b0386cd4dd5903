// The number of the last notice that has reached one of a person's clients; 0 before the first.
// :param person => '0192…'
MATCH (person:Person {id: $person})
RETURN coalesce(person.noticesShown, 0) AS n
