// How many contacts a person has, of those that the filter lets through.
// :param {owner: '0192…', hidden: ['0197…'], words: [' cla'], tag: null, isRecognised: null, dueOn: null}
MATCH (:Person {id: $owner})-[:KEEPS]->(contact:Contact)
WHERE all(word IN $words WHERE contact.words CONTAINS word)
  AND ($tag IS NULL OR $tag IN contact.foldedTags)
  AND ($dueOn IS NULL OR contact.comeBackOn <= date($dueOn))
  AND ($isRecognised IS NULL OR $isRecognised = EXISTS { MATCH (contact)-[:STANDS_FOR]->(person:Person) WHERE NOT person.id IN $hidden })
RETURN count(contact) AS count
