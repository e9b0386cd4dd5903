// Entries of people on the lists of meetings, in no order: the viewer's own, and those on lists that are open to them (of these
// networks, null: of all; or with the viewer coming).
// Of those hidden from the viewer only those who belong now to a network that the viewer runs.
// :param {places: [{person: '0192…', meeting: '0192…'}], networks: ['0192…'], viewer: '0192…', runs: [], hidden: []}
UNWIND $places AS place
MATCH (person:Person {id: place.person})-[attendance:ATTENDED]->(meeting:Meeting {id: place.meeting})<-[:HELD]-(network:Network)
WHERE person.id = $viewer OR (
  rule.isShown(attendance, person, network)
  AND ($networks IS NULL OR network.id IN $networks OR EXISTS {
    MATCH (:Person {id: $viewer})-[own:ATTENDED]->(meeting) WHERE rule.takesPart(own)
  })
  AND (NOT person.id IN $hidden OR (network.id IN $runs AND EXISTS {
    MATCH (person)-[membership:MEMBER_OF]->(network) WHERE membership.status IN ['ACTIVE', 'LAPSED']
  }))
)
RETURN {person: person.id, meeting: meeting.id, status: attendance.status, tables: coalesce(attendance.tables, []), role: attendance.role, invitedBy: attendance.invitedBy, basis: attendance.basis} AS attendance
