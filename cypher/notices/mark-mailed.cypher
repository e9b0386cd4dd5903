// A notice has been mailed, or never will be.
// :param {person: '0192…', n: 1}
MATCH (notice:Notice {person: $person, n: $n})
SET notice.mailed = true, notice.claimedUntil = null
