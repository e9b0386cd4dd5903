// Takes a contact out of its address book.
// :param id => '0196…'
MATCH (contact:Contact {id: $id})
DETACH DELETE contact
