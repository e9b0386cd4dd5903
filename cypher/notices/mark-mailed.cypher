// A notice has been mailed, or never will be: by whoever has claimed it until an instant, and has still.
// :param {person: '0192…', n: 1, until: datetime()}
MATCH (notice:Notice {person: $person, n: $n})
WHERE notice.claimedUntil = $until
SET notice.mailed = true, notice.claimedUntil = null
