// New networks, to which nobody belongs yet.
// :param networks => [{id: '0192…', name: 'Petit déjeuner', foldedName: 'petit dejeuner', kind: 'REFERRAL', purposes: [], timeZone: 'Europe/Paris', words: 'petit dejeuner', createdAt: datetime(), updatedAt: datetime()}]
UNWIND $networks AS new
CREATE (network:Network)
SET network = new
