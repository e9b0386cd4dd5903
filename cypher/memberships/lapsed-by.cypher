// The memberships that lapsed by a meeting and still are, longest a member first.
// :param meeting => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting})
MATCH (person:Person)-[membership:MEMBER_OF {status: 'LAPSED', lapsedBy: meeting.id}]->(network)
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
ORDER BY membership.since, membership.id
