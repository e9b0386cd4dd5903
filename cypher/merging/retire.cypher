// A person is another from now on. Of what they were themself nothing shows; it is kept, with what the merge changed of the other, to
// undo it.
// :param {keep: '0192…', other: '0193…', merge: '0198…', place: 0, by: '0194…', at: datetime(), kept: {keptChanged: ['email'], keptAfterEmail: 'jeanne@example.org'}}
MATCH (keep:Person {id: $keep}), (other:Person {id: $other})
REMOVE other:Person, other:Restricted
SET other:MergedPerson, other += $kept
CREATE (other)-[:MERGED_INTO {merge: $merge, place: $place, by: $by, at: $at}]->(keep)
