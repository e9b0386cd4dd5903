// Changes the fields given; null takes a field away. A company that is left is remembered with the day.
// :param {id: '0192…', profile: {city: 'Lyon'}, at: datetime()}
MATCH (person:Person {id: $id})
SET person.locked = true
WITH person, person.foldedCompany AS before
SET person += $profile, person.updatedAt = $at
FOREACH (_ IN CASE WHEN before <> coalesce(person.foldedCompany, '') THEN [1] ELSE [] END |
  SET person.leftCompanies = coalesce(person.leftCompanies, []) + before,
      person.leftCompaniesAt = coalesce(person.leftCompaniesAt, []) + $at)
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person
