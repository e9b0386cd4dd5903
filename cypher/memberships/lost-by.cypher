// The places that a meeting took and that are still lost, longest a member first.
// :param meeting => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting})
MATCH (person:Person)-[membership:MEMBER_OF {status: 'PLACE_LOST', lostBy: meeting.id}]->(network)
RETURN membership {.id, .status, .role, .seat, .cooptedBy, .invitedBy, .invitedAt, .since, .until, .endReason, .restoredAt, .lostBy, person: person.id, network: network.id} AS membership
ORDER BY membership.since, membership.id
