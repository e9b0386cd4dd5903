// Whom a person invited to meetings.
// :param {person: '0192…', hidden: []}
MATCH (other:Person)-[:ATTENDED {invitedBy: $person}]->(meeting:Meeting)
WHERE NOT other.id IN $hidden
RETURN other {.id, .name} AS person, meeting {.id, .title, .startsAt} AS meeting
ORDER BY meeting.startsAt, meeting.id, other.id
