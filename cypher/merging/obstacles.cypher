// What stands against making one person of two: introductions in which they are two of the three, networks where they hold different
// seats, and meetings where they sat at different tables at once.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep}), (other:Person {id: $other})
RETURN COLLECT {
         MATCH (keep)-[:REQUESTED|ASKS|LEADS_TO]-(introduction:Introduction)-[:REQUESTED|ASKS|LEADS_TO]-(other)
         RETURN DISTINCT introduction.id AS id ORDER BY id
       } AS introductions,
       COLLECT {
         MATCH (keep)-[one:MEMBER_OF]->(network:Network)<-[two:MEMBER_OF]-(other)
         WHERE one.status <> 'ENDED' AND two.status <> 'ENDED' AND one.seat <> two.seat
         RETURN DISTINCT network.id AS id ORDER BY id
       } AS networks,
       COLLECT {
         MATCH (keep)-[one:ATTENDED]->(meeting:Meeting)<-[two:ATTENDED]-(other)
         WHERE any(round IN range(0, size(coalesce(one.tables, [])) - 1)
           WHERE one.tables[round] <> '' AND two.tables[round] <> '' AND one.tables[round] <> two.tables[round])
         RETURN meeting.id AS id ORDER BY id
       } AS meetings
