// The warmth of a person and each of these others without the person's own declaration; people they do not know are left out.
// :param {person: '0192…', others: ['0193…']}
UNWIND $others AS id
MATCH (:Person {id: $person})-[tie:KNOWS]-(:Person {id: id})
RETURN id AS other, rule.withoutOwnDeclaration($person, id, tie) AS warmth
ORDER BY other
