// Changes the properties given of each of these people; null takes one away. A company that is left is remembered with the day.
// :param {people: [{id: '0192…', properties: {city: 'Lyon'}}], at: datetime()}
UNWIND $people AS change
MATCH (person:Person {id: change.id})
SET person.locked = true
WITH person, change, person.foldedCompany AS before
SET person += change.properties, person.updatedAt = $at
FOREACH (_ IN CASE WHEN before <> coalesce(person.foldedCompany, '') THEN [1] ELSE [] END |
  SET person.leftCompanies = coalesce(person.leftCompanies, []) + before,
      person.leftCompaniesAt = coalesce(person.leftCompaniesAt, []) + $at)
