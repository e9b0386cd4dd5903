// Who is or was in a network, what is said of them, by which numbers sources name them, and whether the network had them under a name
// of their own writing: it invited them, or a list made them a member, since they wrote it; or they came in under their first.
// :param network => '0192…'
MATCH (person:Person)-[membership:MEMBER_OF]->(:Network {id: $network})
WITH person, collect(membership) AS memberships
RETURN person.id AS person, person.name AS name, person.profession AS profession, person.company AS company, person.email AS email,
       person.ownNameAt IS NOT NULL AS isOwnName, person.ownEmailAt IS NOT NULL AS isOwnEmail,
       any(membership IN memberships WHERE CASE
         WHEN membership.invitedAt IS NOT NULL THEN membership.invitedAt >= person.ownNameAt
         WHEN membership.acceptedAt IS NOT NULL THEN person.ownNameAt = person.createdAt AND membership.acceptedAt >= person.ownNameAt
         ELSE datetime({date: membership.since}) >= person.ownNameAt
       END) AS isVouched,
       [(source:Source)-[:NAMES]->(person) | source.key] AS sources
ORDER BY person
