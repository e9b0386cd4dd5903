// A person's contacts by name, of those that are asked for.
// :param {owner: '0192…', hidden: ['0197…'], words: [' cla'], tag: null, isRecognised: null, dueOn: null, isMetInPerson: null, lastMetBefore: null, among: null, without: null, after: null, limit: 21}
MATCH (owner:Person {id: $owner})-[:KEEPS]->(contact:Contact)
WHERE rule.contactFits(contact, owner)
  AND ($after IS NULL OR contact.foldedName > $after[0] OR (contact.foldedName = $after[0] AND contact.id > $after[1]))
RETURN contact.id AS id, contact.foldedName AS foldedName
ORDER BY foldedName, id
LIMIT $limit
