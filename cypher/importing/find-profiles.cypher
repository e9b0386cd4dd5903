// What is kept of people, with when a list said each value, and when the last list was taken over.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (person:Person {id: id})
RETURN person {.id, .name, .profession, .company, .city, .email, .phone, offers: coalesce(person.offers, []), .nameAt, .professionAt, .companyAt, .cityAt, .emailAt, .phoneAt, .importedAt, .updatedAt} AS person
ORDER BY id
