// A person's contacts by name, of those that the filter lets through.
// :param {owner: '0192…', hidden: ['0197…'], words: [' cla'], tag: null, isRecognised: null, dueOn: null, after: null, limit: 21}
MATCH (:Person {id: $owner})-[:KEEPS]->(contact:Contact)
WHERE all(word IN $words WHERE contact.words CONTAINS word)
  AND ($tag IS NULL OR $tag IN contact.foldedTags)
  AND ($dueOn IS NULL OR contact.comeBackOn <= date($dueOn))
  AND ($isRecognised IS NULL OR $isRecognised = EXISTS { MATCH (contact)-[:STANDS_FOR]->(person:Person) WHERE NOT person.id IN $hidden })
  AND ($after IS NULL OR contact.foldedName > $after[0] OR (contact.foldedName = $after[0] AND contact.id > $after[1]))
RETURN contact.id AS id, contact.foldedName AS foldedName
ORDER BY foldedName, id
LIMIT $limit
