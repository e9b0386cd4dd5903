// People by id, in no order; who is not there is not returned.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (person:Person {id: id})
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person
