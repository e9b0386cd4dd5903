// Memberships by id that the viewer may see, in no order.
// Of those hidden from the viewer only what they hold now in a network that the viewer runs.
// :param {ids: ['0192…'], scope: {all: false, person: '0192…', runs: ['0192…'], belongs: ['0192…'], discreetKinds: ['WOMEN'], hidden: []}}
UNWIND $ids AS id
MATCH (person:Person)-[membership:MEMBER_OF {id: id}]->(network:Network)
WHERE (NOT person.id IN $scope.hidden OR (network.id IN $scope.runs AND membership.status IN ['ACTIVE', 'LAPSED']))
  AND ($scope.all
    OR person.id = $scope.person
    OR network.id IN $scope.runs
    OR (membership.status = 'INVITED' AND membership.invitedBy = $scope.person)
    OR (membership.status = 'ACTIVE' AND (network.id IN $scope.belongs
      OR rule.memberListIsOpen(network))))
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
