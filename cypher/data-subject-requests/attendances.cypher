// Every entry of a person on the list of a meeting, and on what it rests; people hidden from them are not named.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[attended:ATTENDED]->(meeting:Meeting)<-[:HELD]-(network:Network)
OPTIONAL MATCH (invitedBy:Person {id: attended.invitedBy}) WHERE NOT invitedBy.id IN $hidden
RETURN attended {.status, .role, .basis, tables: coalesce(attended.tables, []), meeting: meeting {.id, .title, .startsAt, .status}, network: network {.id, .name},
         invitedBy: invitedBy {.id, .name}} AS attendance
ORDER BY meeting.startsAt, meeting.id
