// Where both hold a membership of a network, one is made of the two: the one that says more, with the longer time, the higher role and
// the stricter answers. Both are set aside as they were. Gives the networks.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep})-[kept:MEMBER_OF]->(network:Network)<-[own:MEMBER_OF]-(other:Person {id: $other})
WHERE kept.status <> 'ENDED' AND own.status <> 'ENDED'
CREATE (other)-[before:SET_ASIDE]->(network)
SET before = properties(kept), before.asideType = 'MEMBER_OF', before.asidePart = 'KEPT'
CREATE (other)-[gone:SET_ASIDE]->(network)
SET gone = properties(own), gone.asideType = 'MEMBER_OF', gone.asidePart = 'GONE'
WITH network, kept, own, kept.id AS id, [own.role, kept.role] AS roles, [answer IN [own.listCounts, kept.listCounts] WHERE answer IS NOT NULL] AS answers,
     own.status <> kept.status AND (own.status = 'ACTIVE' OR kept.status = 'INVITED') AS ownFirst
WITH network, kept, own, id, roles, answers,
     properties(CASE WHEN ownFirst THEN own ELSE kept END) AS base, properties(CASE WHEN ownFirst THEN kept ELSE own END) AS rest
SET kept = base,
    kept.id = id,
    kept.role = CASE WHEN 'ORGANISER' IN roles THEN 'ORGANISER' WHEN 'MEMBER' IN roles THEN 'MEMBER' ELSE base.role END,
    kept.seat = coalesce(base.seat, rest.seat),
    kept.since = CASE WHEN rest.since < base.since THEN rest.since ELSE base.since END,
    kept.sponsoredBy = coalesce(base.sponsoredBy, rest.sponsoredBy),
    kept.invitedBy = coalesce(base.invitedBy, rest.invitedBy),
    kept.acceptedAt = CASE WHEN base.acceptedAt >= rest.acceptedAt THEN base.acceptedAt ELSE coalesce(rest.acceptedAt, base.acceptedAt) END,
    kept.listCounts = CASE WHEN answers <> [] THEN all(answer IN answers WHERE answer) END,
    kept.listCountsSince = CASE WHEN base.listCountsSince >= rest.listCountsSince THEN base.listCountsSince ELSE coalesce(rest.listCountsSince, base.listCountsSince) END,
    kept.isUnasked = CASE WHEN coalesce(base.isUnasked, false) AND coalesce(rest.isUnasked, false) THEN true END,
    kept.sharesContact = CASE WHEN base.sharesContact IS NULL AND rest.sharesContact IS NULL THEN null ELSE coalesce(base.sharesContact, false) AND coalesce(rest.sharesContact, false) END
DELETE own
RETURN network.id AS network
ORDER BY network
