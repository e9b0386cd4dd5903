// Waits until new indexes answer.
CALL db.awaitIndexes(300)
