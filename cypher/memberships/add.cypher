// A new membership; none where who invites has just been erased.
// :param {network: '0192…', person: '0193…', since: '2026-01-31', properties: {id: '0194…', status: 'INVITED', role: 'MEMBER'}}
MATCH (person:Person {id: $person}), (network:Network {id: $network})
WHERE $properties.invitedBy IS NULL OR EXISTS { (:Person {id: $properties.invitedBy}) }
CREATE (person)-[membership:MEMBER_OF]->(network)
SET membership += $properties, membership.since = date($since)
RETURN membership {.id, .status, .role, .seat, .cooptedBy, .invitedBy, .invitedAt, .since, .until, .endReason, .restoredAt, .lostBy, person: person.id, network: network.id} AS membership
