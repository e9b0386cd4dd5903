// A notice of these meetings has reached a person. What they do not dispute until then may count without their word.
// :param {person: '0192…', meetings: ['0193…'], until: datetime()}
UNWIND $meetings AS id
MATCH (:Person {id: $person})-[attended:ATTENDED]->(:Meeting {id: id})
WHERE attended.basis IS NULL AND attended.ripensAt IS NULL AND attended.stood IS NULL
SET attended.ripensAt = $until
