// Numbers changes from the one counter and keeps them; returns the last number. Takes the counter's lock before it reads it.
// :param changes => [{kind: 'KNOWS', ids: ['0192…', '0193…']}]
MERGE (counter:ChangeCounter {name: 'changes'})
SET counter.locked = true
WITH counter, coalesce(counter.n, 0) AS before
SET counter.n = before + size($changes)
WITH before
UNWIND range(0, size($changes) - 1) AS i
CREATE (change:Change {n: before + i + 1, at: datetime(), kind: $changes[i].kind, ids: $changes[i].ids})
RETURN max(change.n) AS revision
