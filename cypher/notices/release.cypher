// A notice could not be mailed by whoever has claimed it until an instant, and has still: it may be tried again from another on.
// :param {person: '0192…', n: 1, until: datetime(), from: datetime()}
MATCH (notice:Notice {person: $person, n: $n})
WHERE notice.claimedUntil = $until
SET notice.claimedUntil = $from
