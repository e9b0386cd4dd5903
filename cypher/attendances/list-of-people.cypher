// Entries of each person, latest meeting first, then by id: all of them where `networks` is null or the person is the viewer,
// else only those at meetings of these networks, to which the person must belong or have belonged.
// Of those hidden from the viewer only those who belong now to a network that the viewer runs.
// :param {people: ['0192…'], viewer: '0192…', networks: ['0192…'], runs: ['0192…'], hidden: [], statuses: null, roles: null, network: null, isUnacknowledged: false, after: [1782000000000, '0192…'], limit: 21}
UNWIND $people AS id
MATCH (person:Person {id: id})
WITH person, $networks IS NULL OR person.id = $viewer AS everything
WHERE everything OR EXISTS {
  MATCH (person)-[membership:MEMBER_OF]->(network:Network) WHERE network.id IN $networks AND membership.status <> 'INVITED'
    AND (NOT person.id IN $hidden OR membership.status IN ['ACTIVE', 'LAPSED'])
}
CALL (person, everything) {
  MATCH (person)-[attendance:ATTENDED]->(meeting:Meeting)<-[:HELD]-(network:Network)
  WHERE (everything OR network.id IN $networks)
    AND ($statuses IS NULL OR attendance.status IN $statuses) AND ($roles IS NULL OR attendance.role IN $roles)
    AND ($network IS NULL OR network.id = $network)
    AND (NOT $isUnacknowledged OR (rule.wasThere(attendance) AND attendance.basis IS NULL AND meeting.status <> 'CANCELLED'
      AND NOT rule.disputesPresence(person, meeting)))
    AND (NOT person.id IN $hidden OR (network.id IN $runs AND EXISTS {
      MATCH (person)-[membership:MEMBER_OF]->(network) WHERE membership.status IN ['ACTIVE', 'LAPSED']
    }))
    AND ($after IS NULL OR meeting.startsAt.epochMillis < $after[0]
      OR (meeting.startsAt.epochMillis = $after[0] AND meeting.id < $after[1]))
  WITH person, attendance, meeting ORDER BY meeting.startsAt DESC, meeting.id DESC LIMIT $limit
  RETURN collect({
    startsAt: meeting.startsAt,
    attendance: {person: person.id, meeting: meeting.id, status: attendance.status, tables: coalesce(attendance.tables, []), role: attendance.role, invitedBy: attendance.invitedBy, basis: attendance.basis}
  }) AS rows
}
RETURN person.id AS person, rows
