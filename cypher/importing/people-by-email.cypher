// Who has these emails, as the one to write to or as another that they did not write themself; what is said of them, and by which numbers
// sources name them.
// :param emails => ['jeanne@example.org']
UNWIND $emails AS had
CALL (had) {
  MATCH (person:Person {email: had})
  RETURN person
  UNION
  MATCH (person:Person)-[:ALSO_AT]->(other:OtherEmail {address: had})
  WHERE NOT other.isOwn
  RETURN person
}
RETURN had, person.id AS person, person.name AS name, person.profession AS profession, person.company AS company, person.email AS email,
       person.ownNameAt IS NOT NULL AS isOwnName, person.ownEmailAt IS NOT NULL AS isOwnEmail,
       [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY had, person
