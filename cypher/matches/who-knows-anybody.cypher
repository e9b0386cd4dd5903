// Who of these people knows anybody by more than what one of the two declared alone, the hidden left out.
// :param {people: ['0192…'], hidden: ['0193…']}
UNWIND $people AS id
MATCH (person:Person {id: id})
WHERE EXISTS {
  MATCH (person)-[knows:KNOWS]-(contact:Person)
  WHERE rule.isOpen(knows) AND NOT contact.id IN $hidden
}
RETURN id AS person
ORDER BY person
