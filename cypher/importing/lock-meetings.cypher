// Holds imported meetings until the transaction ends, one after another in the order given.
// :param keys => ['["0192…","12","2026-01-31T12:00:00.000Z"]']
UNWIND $keys AS key
MATCH (meeting:Meeting {importKey: key})
SET meeting.locked = true
