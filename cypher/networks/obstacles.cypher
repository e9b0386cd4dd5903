// What a network still has: meetings, and people besides the viewer who are in it. Invitations and memberships that ended are none.
// :param {network: '0192…', viewer: '0193…', limit: 100}
MATCH (network:Network {id: $network})
RETURN COLLECT {
         MATCH (network)-[:HELD]->(meeting:Meeting)
         RETURN meeting.id ORDER BY meeting.startsAt DESC, meeting.id LIMIT $limit
       } AS meetings,
       COLLECT {
         MATCH (person:Person)-[membership:MEMBER_OF]->(network)
         WHERE membership.status IN ['ACTIVE', 'LAPSED'] AND person.id <> $viewer
         RETURN DISTINCT person.id ORDER BY person.id LIMIT $limit
       } AS people
