// Every membership of a person, past ones too; people hidden from them are not named.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[membership:MEMBER_OF]->(network:Network)
OPTIONAL MATCH (cooptedBy:Person {id: membership.cooptedBy}) WHERE NOT cooptedBy.id IN $hidden
OPTIONAL MATCH (invitedBy:Person {id: membership.invitedBy}) WHERE NOT invitedBy.id IN $hidden
RETURN membership {.id, .status, .role, .seat, .since, .until, .endReason, .invitedAt, .restoredAt,
         declined: coalesce(membership.declined, false), lostAtMeeting: membership.lostBy,
         network: network {.id, .name}, cooptedBy: cooptedBy {.id, .name}, invitedBy: invitedBy {.id, .name}} AS membership
ORDER BY membership.since, membership.id
