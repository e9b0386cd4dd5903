// The list of each meeting by name or by family name, then id; only of meetings whose list is open to the viewer: of these networks (null:
// of all), or with the viewer coming.
// Of those hidden from the viewer only those who belong now to a network that the viewer runs.
// :param {meetings: ['0192…'], networks: ['0192…'], viewer: '0192…', runs: [], hidden: [], statuses: ['PRESENT'], roles: null, orderBy: 'NAME', after: ['dupont', '0192…'], limit: 101}
UNWIND $meetings AS id
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: id})
WHERE $networks IS NULL OR network.id IN $networks OR EXISTS {
  MATCH (:Person {id: $viewer})-[own:ATTENDED]->(meeting) WHERE rule.takesPart(own)
}
CALL (network, meeting) {
  MATCH (person:Person)-[attendance:ATTENDED]->(meeting)
  WITH network, meeting, person, attendance, CASE $orderBy WHEN 'FAMILY_NAME' THEN person.familyFirst ELSE person.foldedName END AS sortedBy
  WHERE ($statuses IS NULL OR attendance.status IN $statuses) AND ($roles IS NULL OR attendance.role IN $roles)
    AND rule.isShown(attendance, person, network)
    AND (NOT person.id IN $hidden OR (network.id IN $runs AND EXISTS {
      MATCH (person)-[membership:MEMBER_OF]->(network) WHERE membership.status IN ['ACTIVE', 'LAPSED']
    }))
    AND ($after IS NULL OR sortedBy > $after[0] OR (sortedBy = $after[0] AND person.id > $after[1]))
  WITH meeting, person, attendance, sortedBy ORDER BY sortedBy, person.id LIMIT $limit
  RETURN collect({
    sortedBy: sortedBy,
    attendance: {person: person.id, meeting: meeting.id, status: attendance.status, tables: coalesce(attendance.tables, []), role: attendance.role, invitedBy: attendance.invitedBy, basis: attendance.basis}
  }) AS rows
}
RETURN meeting.id AS meeting, rows
