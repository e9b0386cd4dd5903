// A notice could not be mailed: it may be tried again from an instant on.
// :param {person: '0192…', n: 1, from: datetime()}
MATCH (notice:Notice {person: $person, n: $n})
SET notice.claimedUntil = $from
