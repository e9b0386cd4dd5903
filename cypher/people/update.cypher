// Changes the fields given; null takes a field away.
// :param {id: '0192…', profile: {city: 'Lyon'}, at: datetime()}
MATCH (person:Person {id: $id})
SET person += $profile, person.updatedAt = $at
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person
