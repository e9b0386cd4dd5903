// New people, as lists tell them.
// :param {people: [{id: '0192…', name: 'Jeanne Morel', foldedName: 'jeanne morel', words: 'jeanne morel', nameAt: datetime()}], at: datetime()}
UNWIND $people AS properties
CREATE (person:Person {needs: [], offers: [], purposes: []})
SET person += properties, person.createdAt = $at, person.updatedAt = $at, person.importedAt = $at
