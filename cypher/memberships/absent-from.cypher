// The active members and organisers of a settled meeting's network who were not there, longest a member first. Whether they belonged by then is for the caller to tell.
// :param meeting => '0192…'
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting, status: 'SETTLED'})
MATCH (person:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network)
WHERE rule.belongs(membership)
  AND (membership.restoredAt IS NULL OR meeting.startsAt >= membership.restoredAt)
  AND NOT EXISTS { (person)-[attended:ATTENDED WHERE attended.status <> 'ABSENT']->(meeting) }
RETURN membership {.id, .status, .role, .seat, .cooptedBy, .invitedBy, .invitedAt, .since, .until, .endReason, .restoredAt, .lostBy, person: person.id, network: network.id} AS membership
ORDER BY membership.since, membership.id
