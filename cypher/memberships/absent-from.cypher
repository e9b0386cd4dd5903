// The memberships of these statuses whose members and organisers were absent from a settled meeting of their network, longest a member
// first: all (null), or of these people.
// :param {meeting: '0192…', statuses: ['ACTIVE'], people: null}
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting, status: 'SETTLED'})
MATCH (person:Person)-[membership:MEMBER_OF]->(network)
WHERE membership.status IN $statuses AND ($people IS NULL OR person.id IN $people)
  AND rule.belongs(membership) AND rule.countsAsAbsent(person, membership, meeting)
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
ORDER BY membership.since, membership.id
