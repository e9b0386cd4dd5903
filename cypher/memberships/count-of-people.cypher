// How many memberships of each of these people the viewer may see.
// Of those hidden from the viewer only what they hold now in a network that the viewer runs.
// :param {people: ['0192…'], statuses: ['ACTIVE'], roles: null, scope: {all: false, person: '0192…', runs: ['0192…'], belongs: ['0192…'], discreetKinds: ['WOMEN'], hidden: []}}
UNWIND $people AS id
MATCH (person:Person {id: id})-[membership:MEMBER_OF]->(network:Network)
WHERE membership.status IN $statuses AND ($roles IS NULL OR membership.role IN $roles)
  AND (NOT person.id IN $scope.hidden OR (network.id IN $scope.runs AND membership.status IN ['ACTIVE', 'LAPSED']))
  AND ($scope.all
    OR person.id = $scope.person
    OR network.id IN $scope.runs
    OR (membership.status = 'INVITED' AND membership.invitedBy = $scope.person)
    OR (membership.status = 'ACTIVE' AND (network.id IN $scope.belongs
      OR rule.memberListIsOpen(network))))
RETURN person.id AS owner, count(membership) AS count
ORDER BY owner
