// Changes the properties given; null takes one away. `since` and `until` are days, and stay where they are null.
// :param {id: '0192…', properties: {status: 'ACTIVE'}, since: '2026-01-31', until: null}
MATCH (person:Person)-[membership:MEMBER_OF {id: $id}]->(network:Network)
SET membership += $properties,
    membership.since = coalesce(date($since), membership.since),
    membership.until = coalesce(date($until), membership.until)
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
