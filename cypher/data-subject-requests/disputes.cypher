// Where a person says that they were not, did not meet somebody, or were not absent; people hidden from them are not named.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[dispute:DISPUTES]->(meeting:Meeting)
OPTIONAL MATCH (other:Person {id: dispute.with}) WHERE NOT other.id IN $hidden
OPTIONAL MATCH (organiser:Person {id: dispute.upheldBy}) WHERE NOT organiser.id IN $hidden
RETURN meeting {.id, .title, .startsAt} AS meeting, dispute.at AS disputedAt,
       rule.claimOf(dispute) AS claim, other {.id, .name} AS person,
       dispute.upheldAt AS upheldAt, organiser {.id, .name} AS upheldBy
ORDER BY disputedAt, meeting.id
