// People by id, in no order; people who are not there are not returned.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (person:Person {id: id})
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person
