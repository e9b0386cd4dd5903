// Memberships by id that the viewer may see, in no order.
// :param {ids: ['0192…'], sight: {all: false, person: '0192…', runs: ['0192…'], belongs: ['0192…'], discreetKinds: ['WOMEN']}}
UNWIND $ids AS id
MATCH (person:Person)-[membership:MEMBER_OF {id: id}]->(network:Network)
WHERE $sight.all
  OR person.id = $sight.person
  OR network.id IN $sight.runs
  OR (membership.status = 'INVITED' AND membership.invitedBy = $sight.person)
  OR (membership.status = 'ACTIVE' AND (network.id IN $sight.belongs
    OR coalesce(network.memberListVisibleTo, CASE WHEN network.kind IN $sight.discreetKinds THEN 'MEMBERS' ELSE 'EVERYONE' END) = 'EVERYONE'))
RETURN membership {.id, .status, .role, .seat, .cooptedBy, .invitedBy, .invitedAt, .since, .until, .endReason, .restoredAt, .lostBy, person: person.id, network: network.id} AS membership
