// Changes the properties given of each of these people; null takes one away. A company that is left is remembered with the day, and
// when a company was changed, each as long as it is asked for.
// :param {people: [{id: '0192…', properties: {city: 'Lyon'}}], at: datetime(), leftSince: datetime(), changedSince: datetime()}
UNWIND $people AS change
MATCH (person:Person {id: change.id})
SET person.locked = true
WITH person, change, person.foldedCompany AS before
SET person += change.properties, person.updatedAt = $at
WITH person, before, range(0, size(coalesce(person.leftCompanies, [])) - 1) AS places
WITH person, before, [place IN places WHERE person.leftCompaniesAt[place] >= $leftSince] AS recent
FOREACH (_ IN CASE WHEN before <> coalesce(person.foldedCompany, '') THEN [1] ELSE [] END |
  SET person.leftCompanies = [place IN recent | person.leftCompanies[place]] + before,
      person.leftCompaniesAt = [place IN recent | person.leftCompaniesAt[place]] + $at)
FOREACH (_ IN CASE WHEN coalesce(before, '') <> coalesce(person.foldedCompany, '') THEN [1] ELSE [] END |
  SET person.companyChangedAt = [then IN coalesce(person.companyChangedAt, []) WHERE then >= $changedSince] + $at)
