// The active members and organisers of a settled meeting's network who were absent from it, longest a member first.
// :param meeting => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting, status: 'SETTLED'})
MATCH (person:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network)
WHERE rule.belongs(membership)
  AND rule.countsAsAbsent(person, membership, meeting)
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
ORDER BY membership.since, membership.id
