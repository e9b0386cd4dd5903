// When a person asked for introductions after an instant, oldest first; those over or to people they do not see now included.
// :param {requester: '0192…', since: datetime()}
MATCH (:Person {id: $requester})-[:REQUESTED]->(introduction:Introduction)
WHERE introduction.createdAt > $since
RETURN introduction.createdAt AS at
ORDER BY at, introduction.id
