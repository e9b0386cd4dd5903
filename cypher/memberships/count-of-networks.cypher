// How many memberships of each of these networks the viewer may see.
// Of those hidden from the viewer only what they hold now in a network that the viewer runs.
// :param {networks: ['0192…'], statuses: ['ACTIVE'], roles: null, words: ['mar'], scope: {all: false, person: '0192…', runs: ['0192…'], hidden: []}}
UNWIND $networks AS id
MATCH (person:Person)-[membership:MEMBER_OF]->(network:Network {id: id})
WHERE membership.status IN $statuses
  AND (NOT person.id IN $scope.hidden OR (network.id IN $scope.runs AND membership.status IN ['ACTIVE', 'LAPSED']))
  AND ($roles IS NULL OR membership.role IN $roles)
  AND all(word IN $words WHERE any(one IN split(person.words, ' ') WHERE one STARTS WITH word))
  AND (membership.status = 'ACTIVE' OR $scope.all OR person.id = $scope.person OR network.id IN $scope.runs
    OR (membership.status = 'INVITED' AND membership.invitedBy = $scope.person))
RETURN network.id AS owner, count(membership) AS count
ORDER BY owner
