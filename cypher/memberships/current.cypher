// The memberships that these people hold in these networks and that have not ended: at most one each, and then an invitation of
// whoever visits as a guest.
// :param {people: ['0192…'], networks: ['0192…']}
UNWIND $people AS id
MATCH (person:Person {id: id})-[membership:MEMBER_OF]->(network:Network)
WHERE network.id IN $networks AND membership.status <> 'ENDED'
RETURN membership {.id, .status, .role, .seat, .sponsoredBy, .invitedBy, .invitedAt, .since, .until, .endReason, .reinstatedAt, .lapsedBy, .listCounts, sharesContact: coalesce(membership.sharesContact, false), person: person.id, network: network.id} AS membership
ORDER BY membership.person, membership.network, membership.status = 'INVITED'
