// The person's own answer to a request; a later one takes the place of an earlier one.
// :param {id: '0196…', answer: 'GRANTED', at: datetime()}
MATCH (request:NameUseRequest {id: $id})
SET request.answer = $answer, request.answeredAt = $at
RETURN request.id AS id
