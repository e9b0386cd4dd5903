// How many contacts a person has, of those that are asked for.
// :param {owner: '0192…', hidden: ['0197…'], words: [' cla'], tag: null, isRecognised: null, dueOn: null, isMetInPerson: null, lastMetBefore: null, among: null, without: null}
MATCH (owner:Person {id: $owner})-[:KEEPS]->(contact:Contact)
WHERE rule.contactFits(contact, owner)
RETURN count(contact) AS count
