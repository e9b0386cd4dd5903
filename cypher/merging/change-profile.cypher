// Writes these properties of a person; null takes one away. Somebody who is hidden from anybody is Restricted.
// :param {person: '0192…', properties: {email: 'jeanne@example.org'}}
MATCH (person:Person {id: $person})
SET person += $properties
WITH person, coalesce(person.visibleTo, 'EVERYONE') <> 'EVERYONE' OR size(coalesce(person.hiddenFromFolded, [])) > 0 AS hides
FOREACH (_ IN CASE WHEN hides THEN [1] ELSE [] END | SET person:Restricted)
FOREACH (_ IN CASE WHEN hides THEN [] ELSE [1] END | REMOVE person:Restricted)
