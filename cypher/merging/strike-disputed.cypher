// An entry that was made of two does not count where the person says that they were not there.
// :param {person: '0192…', meetings: ['0193…']}
UNWIND $meetings AS id
MATCH (person:Person {id: $person})-[attended:ATTENDED]->(meeting:Meeting {id: id})
WHERE rule.counts(attended) AND rule.disputesPresence(person, meeting)
SET attended.counts = false
