// Takes away the record of an import that brought nothing.
// :param id => '019a…'
MATCH (record:Import {id: $id})
DETACH DELETE record
