// The memberships of networks whose list the viewer may see, by name or by family name, then the membership's id; what is not active is for those it concerns.
// Of those hidden from the viewer only what they hold now in a network that the viewer runs.
// :param {networks: ['0192…'], statuses: ['ACTIVE'], roles: null, orderBy: 'NAME', words: ['mar'], after: ['dupont', '0192…'], limit: 21, scope: {all: false, person: '0192…', runs: ['0192…'], hidden: []}}
UNWIND $networks AS id
MATCH (network:Network {id: id})
CALL (network) {
  MATCH (person:Person)-[membership:MEMBER_OF]->(network)
  WITH network, person, membership, CASE $orderBy WHEN 'FAMILY_NAME' THEN person.familyFirst ELSE person.foldedName END AS sortedBy
  WHERE membership.status IN $statuses
    AND (NOT person.id IN $scope.hidden OR (network.id IN $scope.runs AND membership.status IN ['ACTIVE', 'LAPSED']))
    AND ($roles IS NULL OR membership.role IN $roles)
    AND all(word IN $words WHERE any(one IN split(person.words, ' ') WHERE one STARTS WITH word))
    AND ($after IS NULL OR sortedBy > $after[0] OR (sortedBy = $after[0] AND membership.id > $after[1]))
    AND (membership.status = 'ACTIVE' OR $scope.all OR person.id = $scope.person OR network.id IN $scope.runs
      OR (membership.status = 'INVITED' AND membership.invitedBy = $scope.person))
  RETURN person, membership, sortedBy
  ORDER BY sortedBy, membership.id
  LIMIT $limit
}
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership, sortedBy
ORDER BY network.id, sortedBy, membership.id
