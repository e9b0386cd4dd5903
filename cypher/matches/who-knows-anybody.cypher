// Who of these people knows anybody by more than what they declared alone, the hidden left out.
// :param {people: ['0192…'], hidden: ['0193…']}
UNWIND $people AS id
MATCH (person:Person {id: id})
WHERE EXISTS {
  MATCH (person)-[knows:KNOWS]-(contact:Person)
  WHERE (rule.withoutOwnDeclaration(id, contact.id, knows) > 0 OR knows.trust > 0) AND NOT contact.id IN $hidden
}
RETURN id AS person
ORDER BY person
