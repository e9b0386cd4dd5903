// Which store this is, named by whoever asks first, and the number of its last change.
// :param name => '0192…'
MERGE (counter:ChangeCounter {name: 'changes'})
  ON CREATE SET counter.n = 0
SET counter.store = coalesce(counter.store, $name)
RETURN counter.store AS store, counter.n AS revision
