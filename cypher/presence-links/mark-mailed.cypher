// A person has been mailed of lists that have them at an instant, or need not be (null): by whoever has claimed that until another, and has still.
// :param {person: '0192…', numbers: [1], until: datetime(), at: datetime()}
MATCH (person:Person {id: $person})
WHERE person.presencesClaimedUntil = $until
SET person.presencesClaimedUntil = null, person.presencesMailedAt = coalesce($at, person.presencesMailedAt)
WITH person
MATCH (notice:Notice {person: person.id})
WHERE notice.n IN $numbers
SET notice.mailed = true
