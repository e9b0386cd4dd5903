// Whom a person knows, and what is kept of it.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[tie:KNOWS]-(other:Person)
WHERE NOT other.id IN $hidden
RETURN other {.id, .name} AS person, tie {.warmth, .trust, .sharedMeetings, .evidence, .firstMetAt, .lastMetAt} AS sums
ORDER BY other.foldedName, other.id
