// Changes the settings given. Somebody who is hidden from anybody is Discreet, so that finding the hidden looks at those alone. Who refuses
// their name to all takes back what they granted before, for good. updatedAt stays: it shows to others, and settings do not.
// :param {person: '0192…', settings: {visibleTo: 'MY_NETWORKS'}, foldedCompanies: ['acme'], at: datetime()}
MATCH (person:Person {id: $person})
WITH person, $settings.nameUse IS NOT NULL AND $settings.nameUse <> coalesce(person.nameUse, '') AS chooses
SET person += $settings, person.hiddenFromFolded = coalesce($foldedCompanies, person.hiddenFromFolded),
    person.nameUseChosenAt = CASE WHEN chooses THEN $at ELSE person.nameUseChosenAt END
WITH person, chooses, coalesce(person.visibleTo, 'EVERYONE') <> 'EVERYONE' OR size(coalesce(person.hiddenFromFolded, [])) > 0 AS hides
FOREACH (_ IN CASE WHEN hides THEN [1] ELSE [] END | SET person:Restricted)
FOREACH (_ IN CASE WHEN hides THEN [] ELSE [1] END | REMOVE person:Restricted)
WITH person, chooses
CALL (person, chooses) {
  MATCH (request:NameUseRequest {answer: 'GRANTED'})-[:NAMES]->(person)
  WHERE chooses AND person.nameUse = 'REFUSED'
  REMOVE request.answer, request.answeredAt
}
RETURN person.id AS person
