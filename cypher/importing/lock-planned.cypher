// Holds meetings of the calendar until the transaction ends, one after another in the order given.
// :param ids => ['0193…']
UNWIND $ids AS id
MATCH (meeting:Meeting {id: id})
SET meeting.locked = true
