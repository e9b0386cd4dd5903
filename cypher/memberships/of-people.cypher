// The memberships of people that the viewer may see, newest first, then by id downwards; `after` is the day and id to start behind.
// Of those hidden from the viewer only what they hold now in a network that the viewer runs.
// :param {people: ['0192…'], statuses: ['ACTIVE'], roles: null, after: ['2026-01-31', '0192…'], limit: 21, scope: {all: false, person: '0192…', runs: ['0192…'], belongs: ['0192…'], discreetKinds: ['WOMEN'], hidden: []}}
UNWIND $people AS id
MATCH (person:Person {id: id})
CALL (person) {
  MATCH (person)-[membership:MEMBER_OF]->(network:Network)
  WHERE membership.status IN $statuses AND ($roles IS NULL OR membership.role IN $roles)
    AND ($after IS NULL OR toString(membership.since) < $after[0] OR (toString(membership.since) = $after[0] AND membership.id < $after[1]))
    AND (NOT person.id IN $scope.hidden OR (network.id IN $scope.runs AND membership.status IN ['ACTIVE', 'LAPSED']))
    AND ($scope.all
      OR person.id = $scope.person
      OR network.id IN $scope.runs
      OR (membership.status = 'INVITED' AND membership.invitedBy = $scope.person)
      OR (membership.status = 'ACTIVE' AND (network.id IN $scope.belongs
        OR rule.memberListIsOpen(network))))
  RETURN membership, network
  ORDER BY membership.since DESC, membership.id DESC
  LIMIT $limit
}
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
ORDER BY person.id, membership.since DESC, membership.id DESC
