// The address to write to a person at, and whether it is their own writing.
// :param person => '0192…'
MATCH (person:Person {id: $person})
RETURN person.email AS email, person.ownEmailAt IS NOT NULL AS isOwn
