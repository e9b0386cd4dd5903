// What lists say anew of people.
// :param {people: [{id: '0192…', properties: {city: 'Lyon', cityAt: datetime()}}], at: datetime()}
UNWIND $people AS update
MATCH (person:Person {id: update.id})
SET person += update.properties, person.updatedAt = $at, person.importedAt = $at
