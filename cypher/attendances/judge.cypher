// Says of these people's presences at a meeting on whose word they rest, and whether they count: as somebody's word does unless they
// dispute it; for members, of a meeting that was announced and began after they accepted, also as the list has it. It is their word
// where they said that the list speaks for them, or were never asked.
// :param {meeting: '0192…', people: null}
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting})
MATCH (person:Person)-[attended:ATTENDED]->(meeting)
WHERE $people IS NULL OR person.id IN $people
WITH meeting, attended, rule.wasThere(attended) AS wasThere,
     EXISTS { (person)-[dispute:DISPUTES]->(meeting) WHERE dispute.with IS NULL } AS disputed,
     meeting.isAnnounced AS isAnnounced,
     COLLECT {
       MATCH (person)-[membership:MEMBER_OF]->(network)
       WHERE rule.belongs(membership) AND membership.status <> 'INVITED' AND NOT coalesce(membership.declined, false)
         AND (membership.acceptedAt IS NULL OR membership.acceptedAt <= meeting.startsAt)
         AND (membership.until IS NULL OR membership.until >= date(meeting.startsAt))
       RETURN coalesce(membership.listCounts, true)
     } AS accepted
WITH attended, wasThere, disputed, isAnnounced AND size(accepted) > 0 AS isMembers, any(speaks IN accepted WHERE speaks) AS listSpeaks
SET attended.basis = CASE
      WHEN NOT wasThere THEN null
      WHEN attended.basis <> 'LISTED' THEN attended.basis
      WHEN isMembers AND listSpeaks THEN 'LISTED'
    END
SET attended.counts = wasThere AND NOT disputed AND (attended.basis IS NOT NULL OR isMembers),
    attended.coversUntil = CASE WHEN attended.basis <> 'LISTED' THEN attended.coversUntil END,
    attended.coversInRoom = CASE WHEN attended.basis <> 'LISTED' THEN attended.coversInRoom END,
    attended.coversTableSizes = CASE WHEN attended.basis <> 'LISTED' THEN attended.coversTableSizes END
