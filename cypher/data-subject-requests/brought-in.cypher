// Whom a person brought into networks. What became of it is the others'.
// :param {person: '0192…', hidden: []}
CALL () {
  MATCH (other:Person)-[membership:MEMBER_OF {sponsoredBy: $person}]->(network:Network)
  RETURN other, membership, network
  UNION
  MATCH (other:Person)-[membership:MEMBER_OF {invitedBy: $person}]->(network:Network)
  RETURN other, membership, network
}
WITH other, membership, network
WHERE NOT other.id IN $hidden
RETURN other {.id, .name} AS person, network {.id, .name} AS network, membership.invitedAt AS invitedAt,
       coalesce(membership.sponsoredBy = $person, false) AS sponsored
ORDER BY network.id, other.id, membership.id
