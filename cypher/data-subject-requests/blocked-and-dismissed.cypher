// Whom a person has blocked, hidden from them as they are, and whom they do not want to be introduced to.
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
       } AS dismissed
