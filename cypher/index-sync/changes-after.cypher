// The next changes after one, and how far the store has come. `head` is read first: all changes up to it can be seen.
// :param {after: 42, limit: 100}
MATCH (counter:ChangeCounter {name: 'changes'})
WITH counter.store AS store, coalesce(counter.n, 0) AS head
OPTIONAL MATCH (known:Change {n: $after})
WITH store, head, known.at.epochMillis AS knownAt
OPTIONAL MATCH (change:Change)
WHERE change.n > $after AND change.n <= head
WITH store, head, knownAt, change ORDER BY change.n LIMIT $limit
RETURN store, head, knownAt, collect(change {.n, .kind, .ids, at: change.at.epochMillis}) AS changes
