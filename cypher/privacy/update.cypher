// Changes the settings given. Who is hidden from anybody is Discreet, so that finding the hidden looks at those alone.
// :param {person: '0192…', settings: {visibleTo: 'MY_NETWORKS'}, foldedCompanies: ['acme'], at: datetime()}
MATCH (person:Person {id: $person})
SET person += $settings, person.hiddenFromFolded = coalesce($foldedCompanies, person.hiddenFromFolded), person.updatedAt = $at,
    person.nameUseChosenAt = CASE WHEN $settings.nameUse IS NULL THEN person.nameUseChosenAt ELSE $at END
WITH person, coalesce(person.visibleTo, 'EVERYONE') <> 'EVERYONE' OR size(coalesce(person.hiddenFromFolded, [])) > 0 AS hides
FOREACH (_ IN CASE WHEN hides THEN [1] ELSE [] END | SET person:Discreet)
FOREACH (_ IN CASE WHEN hides THEN [] ELSE [1] END | REMOVE person:Discreet)
RETURN person.id AS person
