// Where a person says that they were not, or did not meet somebody; people hidden from them are not named.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[dispute:DISPUTES]->(meeting:Meeting)
OPTIONAL MATCH (other:Person {id: dispute.with}) WHERE NOT other.id IN $hidden
RETURN meeting {.id, .title, .startsAt} AS meeting, dispute.at AS disputedAt,
       dispute.with IS NULL AS isOfPresence, other {.id, .name} AS person
ORDER BY disputedAt, meeting.id
