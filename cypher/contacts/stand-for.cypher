// Who contacts are, each in place of whom it was before; null is nobody. What their owner said themself stays until they say otherwise.
// :param {links: [{contact: '0196…', person: '0193…'}], isSaid: true, at: datetime()}
UNWIND $links AS link
MATCH (contact:Contact {id: link.contact})
SET contact.isSaid = CASE WHEN $isSaid THEN true END
WITH contact, link
CALL (contact) {
  MATCH (contact)-[before:STANDS_FOR]->(:Person)
  DELETE before
}
CALL (contact, link) {
  MATCH (person:Person {id: link.person})
  CREATE (contact)-[:STANDS_FOR {since: $at}]->(person)
}
RETURN contact.id AS contact
ORDER BY contact
