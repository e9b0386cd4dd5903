// A presence has stood for as long as it takes since its person was told.
// :param {person: '0192…', meeting: '0193…', now: datetime()}
MATCH (:Person {id: $person})-[attended:ATTENDED]->(:Meeting {id: $meeting})
WHERE attended.ripensAt <= $now
SET attended.ripensAt = null, attended.stood = true
RETURN count(attended) AS presences
