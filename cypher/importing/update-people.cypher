// What lists say anew of people. A company that is left is remembered with the day, as in people/update.
// :param {people: [{id: '0192…', properties: {city: 'Lyon', cityAt: datetime()}}], at: datetime()}
UNWIND $people AS update
MATCH (person:Person {id: update.id})
WITH person, update, person.foldedCompany AS before
SET person += update.properties, person.updatedAt = $at, person.importedAt = $at
FOREACH (_ IN CASE WHEN before <> coalesce(person.foldedCompany, '') THEN [1] ELSE [] END |
  SET person.leftCompanies = coalesce(person.leftCompanies, []) + before,
      person.leftCompaniesAt = coalesce(person.leftCompaniesAt, []) + $at)
