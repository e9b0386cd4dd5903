// Takes a contact out of its address book, and what its owner was told of it.
// :param id => '0196…'
MATCH (owner:Person)-[:KEEPS]->(contact:Contact {id: $id})
CALL (owner, contact) {
  MATCH (notice:Notice {person: owner.id})
  WHERE notice.contact = contact.id
  DELETE notice
}
DETACH DELETE contact
