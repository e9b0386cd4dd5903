// What the change log has after a number, up to a limit.
// :param {after: 42, limit: 1000}
MATCH (change:Change)
WHERE change.n > $after
RETURN change.kind AS kind, change.ids AS ids
ORDER BY change.n
LIMIT $limit
