// A new membership; none where the inviter has just been erased: they are locked, then looked for again.
// :param {network: '0192…', person: '0193…', since: '2026-01-31', properties: {id: '0194…', status: 'INVITED', role: 'MEMBER'}}
OPTIONAL MATCH (inviter:Person {id: $properties.invitedBy})
SET inviter.locked = true
WITH $properties.invitedBy AS invitedBy
OPTIONAL MATCH (inviter:Person {id: invitedBy})
WITH inviter WHERE invitedBy IS NULL OR inviter IS NOT NULL
MATCH (person:Person {id: $person}), (network:Network {id: $network})
CREATE (person)-[membership:MEMBER_OF]->(network)
SET membership += $properties, membership.since = date($since)
RETURN membership {.id, .status, .role, .seat, .cooptedBy, .invitedBy, .invitedAt, .since, .until, .endReason, .restoredAt, .lostBy, person: person.id, network: network.id} AS membership
