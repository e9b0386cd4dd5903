// The texts of people of which keys are made, and the keys that they have, in the order of their ids. The people are locked.
// :param {after: '', limit: 1000}
MATCH (person:Person)
WHERE person.id > $after AND person.name IS NOT NULL
WITH person ORDER BY person.id LIMIT $limit
SET person.locked = true
RETURN person.id AS id,
       person {.name, .profession, .company, .city, offers: coalesce(person.offers, []), .hiddenFromCompanies, .leftCompanies} AS texts,
       person {.foldedName, .familyFirst, .words, .foldedProfession, .foldedCity, .foldedCompany, .hiddenFromFolded, .leftCompanyKeys} AS keys
ORDER BY id
