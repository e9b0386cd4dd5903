// Networks of the sample region.
// :param networks => [{id: '0192…', name: 'Petit déjeuner', foldedName: 'petit dejeuner', kind: 'REFERRAL', words: 'petit dejeuner', purposes: [], createdAt: datetime(), updatedAt: datetime()}]
UNWIND $networks AS properties
CREATE (network:Network)
SET network = properties
