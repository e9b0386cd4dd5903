// Requests by id, in no order, with what the person says for all and whether they belong to the network now.
// :param ids => ['0196…']
UNWIND $ids AS id
MATCH (network:Network)-[:ASKS_FOR]->(request:NameUseRequest {id: id})-[:NAMES]->(person:Person)
RETURN request {.id, .text, .publication, .askedAt, network: network.id, person: person.id,
         own: CASE WHEN request.answer IS NULL THEN null ELSE {answer: request.answer, at: request.answeredAt} END,
         forAll: CASE WHEN coalesce(person.nameUse, 'ASK_ME') = 'ASK_ME' THEN null
                      ELSE {answer: person.nameUse, at: person.nameUseChosenAt} END,
         belongs: EXISTS { MATCH (person)-[:MEMBER_OF {status: 'ACTIVE'}]->(network) }} AS request
ORDER BY request.id
