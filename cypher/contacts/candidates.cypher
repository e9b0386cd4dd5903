// Who may be contacts of whom it is not known who they are: people with their emails or phones, without those hidden from the owner; and
// whether these let holders of their email find them, or hold the owner's. For both, an email of their own writing counts for nothing.
// :param {owner: '0192…', contacts: ['0196…'], hidden: ['0197…'], verified: 'anne@example.org'}
UNWIND $contacts AS id
MATCH (:Person {id: $owner})-[:KEEPS]->(contact:Contact {id: id})
OPTIONAL MATCH (contact)-[:STANDS_FOR]->(known:Person)
WITH contact, known WHERE (known IS NULL AND contact.isSaid IS NULL) OR known.id IN $hidden
CALL (contact) {
  UNWIND contact.emails AS email
  MATCH (person:Person {email: email})
  RETURN person, person.ownEmailAt IS NULL AS isTheirs
  UNION
  UNWIND contact.phones AS phone
  MATCH (person:Person {phone: phone})
  RETURN person, false AS isTheirs
}
WITH contact, person, collect(isTheirs) AS ways
WHERE person.id <> $owner AND NOT person.id IN $hidden
RETURN contact.id AS contact, person.id AS person,
       true IN ways AND coalesce(person.isFoundByEmail, false) AS isFound,
       true IN ways AND EXISTS { MATCH (person)-[:KEEPS]->(theirs:Contact) WHERE $verified IN theirs.emails } AS holdsOwners
ORDER BY contact, person
