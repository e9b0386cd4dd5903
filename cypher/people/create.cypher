// A new person.
// :param {id: '0192…', profile: {name: 'Jeanne Morel', foldedName: 'jeanne morel', words: 'jeanne morel'}, at: datetime()}
CREATE (person:Person {id: $id})
SET person.needs = [], person.offers = [], person.purposes = []
SET person += $profile, person.createdAt = $at, person.updatedAt = $at
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person
