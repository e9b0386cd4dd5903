// People of the sample region.
// :param people => [{id: '0192…', name: 'Jeanne Morel', foldedName: 'jeanne morel', words: 'jeanne morel', needs: [], offers: [], purposes: [], createdAt: datetime(), updatedAt: datetime()}]
UNWIND $people AS properties
CREATE (person:Person)
SET person = properties
