// Where both are on the list of a meeting, one entry is made of the two: that of whoever was there, on the better word, with what the
// other has beside it. Both are set aside as they were. Gives the meetings, and whether they are settled.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep})-[kept:ATTENDED]->(meeting:Meeting)<-[own:ATTENDED]-(other:Person {id: $other})
CREATE (other)-[before:SET_ASIDE]->(meeting)
SET before = properties(kept), before.asideType = 'ATTENDED', before.asidePart = 'KEPT'
CREATE (other)-[gone:SET_ASIDE]->(meeting)
SET gone = properties(own), gone.asideType = 'ATTENDED', gone.asidePart = 'GONE'
WITH meeting, kept, own,
     CASE WHEN rule.wasThere(own) <> rule.wasThere(kept) THEN rule.wasThere(own)
          WHEN rule.counts(own) <> rule.counts(kept) THEN rule.counts(own)
          WHEN (own.basis IS NULL) <> (kept.basis IS NULL) THEN kept.basis IS NULL
          ELSE kept.status = 'ABSENT' END AS ownFirst
WITH meeting, kept, own,
     properties(CASE WHEN ownFirst THEN own ELSE kept END) AS base, properties(CASE WHEN ownFirst THEN kept ELSE own END) AS rest
WITH meeting, kept, own, base, rest, coalesce(base.tables, []) AS tables, coalesce(rest.tables, []) AS others
SET kept = base,
    kept.invitedBy = coalesce(base.invitedBy, rest.invitedBy),
    kept.seatedAt = CASE WHEN base.tables IS NULL THEN rest.seatedAt ELSE base.seatedAt END,
    kept.tables = CASE WHEN tables = [] AND others = [] THEN null ELSE
      [round IN range(0, CASE WHEN size(tables) > size(others) THEN size(tables) ELSE size(others) END - 1) |
        CASE WHEN coalesce(tables[round], '') <> '' THEN tables[round] ELSE coalesce(others[round], '') END] END
DELETE own
RETURN meeting.id AS meeting, meeting.status = 'SETTLED' AS isSettled
ORDER BY meeting
