// Takes away all that people said of having been at a meeting, which is to be on another day.
// :param id => '0192…'
MATCH (:Person)-[attended:ATTENDED]->(:Meeting {id: $id})
SET attended.basis = null, attended.counts = null, attended.ripensAt = null, attended.stood = null,
    attended.coversUntil = null, attended.coversInRoom = null, attended.coversTableSizes = null
