// Whom each of these people knows. `withoutOwnDeclaration` is the open warmth without their own unconfirmed declaration.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})-[knows:KNOWS]-(other:Person)
WITH person.id AS person, other.id AS other, knows
RETURN person,
       collect(other) AS others,
       collect(knows.warmth) AS warmths,
       collect(rule.withoutOwnDeclaration(person, other, knows)) AS withoutOwnDeclaration,
       collect(knows.trust) AS trusts
ORDER BY person
