// Whom a person has put aside, when and why, by name; without those hidden from them.
// :param {person: '0192…', hidden: ['0196…'], after: null, limit: 21}
MATCH (:Person {id: $person})-[dismissed:DISMISSED]->(other:Person)
WHERE NOT other.id IN $hidden
  AND ($after IS NULL OR other.foldedName > $after[0] OR (other.foldedName = $after[0] AND other.id > $after[1]))
RETURN other.id AS person, dismissed.at AS dismissedAt, dismissed.reason AS reason, other.foldedName AS foldedName
ORDER BY foldedName, person
LIMIT $limit
