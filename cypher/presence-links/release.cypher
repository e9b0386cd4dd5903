// A person could not be mailed by whoever has claimed it until an instant, and has still: it may be tried again from another on.
// :param {person: '0192…', until: datetime(), from: datetime()}
MATCH (person:Person {id: $person})
WHERE person.presencesClaimedUntil = $until
SET person.presencesClaimedUntil = $from
