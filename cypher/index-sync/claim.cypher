// Which store this is, named by whoever asks first, and its last change: when it was made is null once it is forgotten.
// :param name => '0192…'
MERGE (counter:ChangeCounter {name: 'changes'})
  ON CREATE SET counter.n = 0
SET counter.store = coalesce(counter.store, $name)
WITH counter.store AS store, counter.n AS revision
OPTIONAL MATCH (last:Change {n: revision})
RETURN store, revision, last.at.epochMillis AS at
