// New people.
// :param people => [{id: '0192…', name: 'Jeanne Morel', foldedName: 'jeanne morel', familyFirst: 'morel jeanne', words: 'jeanne morel', needs: [], offers: [], purposes: [], createdAt: datetime(), updatedAt: datetime()}]
UNWIND $people AS new
CREATE (person:Person)
SET person = new
