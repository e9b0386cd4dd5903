// The network's memberships that were ever accepted, guests not: from when to when, and what was lost to absence.
// :param network => '0192…'
MATCH (person:Person)-[membership:MEMBER_OF]->(:Network {id: $network})
WHERE membership.status <> 'INVITED' AND rule.belongs(membership) AND NOT coalesce(membership.declined, false)
OPTIONAL MATCH (lapsing:Meeting {id: membership.lapsedBy})
RETURN person.id AS person, membership.since AS since, membership.acceptedAt AS acceptedAt, membership.until AS until, coalesce(lapsing.startsAt, CASE WHEN membership.lapsedBy IS NOT NULL THEN membership.lapsedAt END) AS lapsedAt,
       membership.status AS status, membership.seat AS seat, person.foldedProfession AS profession, person.company AS company
ORDER BY person, membership.id
