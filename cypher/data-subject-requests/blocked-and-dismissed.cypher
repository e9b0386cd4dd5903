// Whom a person has blocked, hidden from them as they are, whom they do not want to be introduced to, and
// of whom it was said that they are not the same.
// :param {person: '0192…', hidden: []}
MATCH (person:Person {id: $person})
RETURN COLLECT {
         MATCH (person)-[block:BLOCKED]->(other:Person)
         RETURN {person: other {.id, .name}, blockedAt: block.at} ORDER BY block.at, other.id
       } AS blocked,
       COLLECT {
         MATCH (person)-[dismissed:DISMISSED]->(other:Person)
         WHERE NOT other.id IN $hidden
         RETURN {person: other {.id, .name}, reason: dismissed.reason, dismissedAt: dismissed.at} ORDER BY dismissed.at, other.id
       } AS dismissed,
       COLLECT {
         MATCH (person)-[apart:NOT_SAME]-(other:Person)
         WHERE NOT other.id IN $hidden
         RETURN {person: other {.id, .name}, markedAt: apart.at} ORDER BY apart.at, other.id
       } AS notTheSame
