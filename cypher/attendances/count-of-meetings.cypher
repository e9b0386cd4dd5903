// How many entries of each meeting's list the viewer sees.
// Of those hidden from the viewer only those who belong now to a network that the viewer runs.
// :param {meetings: ['0192…'], statuses: ['PRESENT'], roles: null, viewer: '0192…', networks: [], runs: [], hidden: []}
UNWIND $meetings AS id
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: id})
RETURN meeting.id AS meeting, COUNT {
  MATCH (person:Person)-[attendance:ATTENDED]->(meeting)
  WHERE ($statuses IS NULL OR attendance.status IN $statuses) AND ($roles IS NULL OR attendance.role IN $roles)
    AND rule.isShown(attendance, person, network)
    AND (NOT person.id IN $hidden OR (network.id IN $runs AND EXISTS {
      MATCH (person)-[membership:MEMBER_OF]->(network) WHERE membership.status IN ['ACTIVE', 'LAPSED']
    }))
} AS count
