// Changes the properties given of each of these people; null takes one away. A company that is left is remembered
// with its key and the day, and when a company was changed, each as long as it is asked for. An email that is written anew is an organiser's
// only where that is said again.
// :param {people: [{id: '0192…', properties: {city: 'Lyon'}}], at: datetime(), leftSince: datetime(), changedSince: datetime()}
UNWIND $people AS change
MATCH (person:Person {id: change.id})
SET person.locked = true
WITH person, change, person.foldedCompany AS before, person.company AS named
SET person += change.properties, person.updatedAt = $at,
    person.emailNetworks = CASE WHEN 'email' IN keys(change.properties) THEN change.properties.emailNetworks ELSE person.emailNetworks END
WITH person, before, named, range(0, size(coalesce(person.leftCompanies, [])) - 1) AS places
WITH person, before, named, [place IN places WHERE person.leftCompaniesAt[place] >= $leftSince] AS recent
FOREACH (_ IN CASE WHEN before <> coalesce(person.foldedCompany, '') THEN [1] ELSE [] END |
  SET person.leftCompanyKeys = [place IN recent | coalesce(person.leftCompanyKeys[place], person.leftCompanies[place])] + before,
      person.leftCompanies = [place IN recent | person.leftCompanies[place]] + coalesce(named, before),
      person.leftCompaniesAt = [place IN recent | person.leftCompaniesAt[place]] + $at)
FOREACH (_ IN CASE WHEN coalesce(before, '') <> coalesce(person.foldedCompany, '') THEN [1] ELSE [] END |
  SET person.companyChangedAt = [then IN coalesce(person.companyChangedAt, []) WHERE then >= $changedSince] + $at)
