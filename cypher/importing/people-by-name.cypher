// Who has these folded names, each within a network or, where that is null, anywhere.
// :param names => [{network: '0192…', name: 'jeanne morel'}, {network: null, name: 'paul petit'}]
UNWIND $names AS wanted
MATCH (person:Person {foldedName: wanted.name})
WHERE wanted.network IS NULL OR EXISTS { (person)-[:MEMBER_OF]->(:Network {id: wanted.network}) }
RETURN wanted.network AS network, wanted.name AS name, person.id AS person
ORDER BY network, name, person
