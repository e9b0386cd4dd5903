// How many entries each person has: all of them where `networks` is null or the person is the viewer, else those at meetings of
// these networks.
// Of those hidden from the viewer only those who belong now to a network that the viewer runs.
// :param {people: ['0192…'], viewer: '0192…', networks: ['0192…'], runs: ['0192…'], hidden: [], statuses: null, roles: null, network: null, isUnacknowledged: false}
UNWIND $people AS id
MATCH (person:Person {id: id})
RETURN person.id AS person, COUNT {
  MATCH (person)-[attendance:ATTENDED]->(meeting:Meeting)<-[:HELD]-(network:Network)
  WHERE ($networks IS NULL OR person.id = $viewer OR network.id IN $networks)
    AND ($statuses IS NULL OR attendance.status IN $statuses) AND ($roles IS NULL OR attendance.role IN $roles)
    AND ($network IS NULL OR network.id = $network)
    AND (NOT $isUnacknowledged OR (rule.wasThere(attendance) AND attendance.basis IS NULL AND meeting.status <> 'CANCELLED'
      AND NOT rule.disputesPresence(person, meeting)))
    AND (NOT person.id IN $hidden OR (network.id IN $runs AND EXISTS {
      MATCH (person)-[membership:MEMBER_OF]->(network) WHERE membership.status IN ['ACTIVE', 'LAPSED']
    }))
} AS count
