// What networks asked a person for the use of their name, and what they answered.
// :param {person: '0192…'}
MATCH (:Person {id: $person})<-[:NAMES]-(request:NameUseRequest)<-[:ASKS_FOR]-(network:Network)
RETURN request {.id, .text, .publication, .askedAt, .answer, .answeredAt, network: network {.id, .name}} AS request
ORDER BY request.id
