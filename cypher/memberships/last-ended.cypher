// The membership that this person last held in this network.
// :param {person: '0192…', network: '0193…'}
MATCH (person:Person {id: $person})-[membership:MEMBER_OF {status: 'ENDED'}]->(network:Network {id: $network})
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
ORDER BY membership.until DESC, membership.id DESC
LIMIT 1
