// New networks, which nobody organises yet.
// :param {networks: [{id: '0192…', name: 'Petit déjeuner', foldedName: 'petit dejeuner', kind: 'OTHER', timeZone: 'Europe/Paris', words: 'petit dejeuner'}], at: datetime()}
UNWIND $networks AS properties
CREATE (network:Network {purposes: []})
SET network += properties, network.createdAt = $at, network.updatedAt = $at
