// Every membership of a person, past ones too; people hidden from them are not named.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[membership:MEMBER_OF]->(network:Network)
OPTIONAL MATCH (sponsoredBy:Person {id: membership.sponsoredBy}) WHERE NOT sponsoredBy.id IN $hidden
OPTIONAL MATCH (invitedBy:Person {id: membership.invitedBy}) WHERE NOT invitedBy.id IN $hidden
RETURN membership {.id, .status, .role, .seat, .since, .until, .endReason, .invitedAt, .acceptedAt, .listCounts, sharesContact: coalesce(membership.sharesContact, false), .reinstatedAt, .lapsedAt, .regainedAt,
         declined: coalesce(membership.declined, false), lapsedByMeeting: membership.lapsedBy,
         network: network {.id, .name}, sponsoredBy: sponsoredBy {.id, .name}, invitedBy: invitedBy {.id, .name}} AS membership
ORDER BY membership.since, membership.id
