// Imported entries of these meetings stand for as many heads as there come to be.
// :param meetings => ['0192…']
UNWIND $meetings AS id
MATCH (:Person)-[attended:ATTENDED {basis: 'IMPORTED'}]->(:Meeting {id: id})
SET attended.coversInRoom = null, attended.coversTableSizes = null
