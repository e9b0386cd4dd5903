// New memberships; none where the inviter has just been erased: they are locked, then looked for again. `since` and `until` are days.
// :param memberships => [{id: '0192…', person: '0193…', network: '0194…', status: 'INVITED', role: 'MEMBER', invitedBy: '0195…', since: '2026-01-31', until: null}]
UNWIND $memberships AS new
OPTIONAL MATCH (inviter:Person {id: new.invitedBy})
SET inviter.locked = true
WITH new
OPTIONAL MATCH (inviter:Person {id: new.invitedBy})
WITH new, inviter WHERE new.invitedBy IS NULL OR inviter IS NOT NULL
MATCH (person:Person {id: new.person}), (network:Network {id: new.network})
CREATE (person)-[membership:MEMBER_OF]->(network)
SET membership = new {.*, person: null, network: null, since: date(new.since), until: date(new.until)}
RETURN membership {.id, .status, .role, .seat, .cooptedBy, .invitedBy, .invitedAt, .since, .until, .endReason, .restoredAt, .lostBy, person: person.id, network: network.id} AS membership
