// Says of these people's presences at a meeting on whose word they rest, and whether they count: as somebody's word does unless they
// dispute it; for members, of a meeting that was announced and began after they accepted, also as the list has it. It is their word
// where they said that the list speaks for them, or were never asked. What they say holds for meetings that begin later: the others
// stay as they were judged. For whom the list speaks, what has stood for a week since they were told counts too.
// :param {meeting: '0192…', people: null}
MATCH (network:Network)-[:HELD]->(meeting:Meeting {id: $meeting})
MATCH (person:Person)-[attended:ATTENDED]->(meeting)
WHERE $people IS NULL OR person.id IN $people
WITH meeting, attended, rule.wasThere(attended) AS wasThere,
     rule.disputesPresence(person, meeting) AS disputed,
     COLLECT {
       MATCH (person)-[membership:MEMBER_OF]->(network)
       WHERE rule.belongs(membership) AND membership.status <> 'INVITED' AND NOT coalesce(membership.declined, false)
         AND (membership.acceptedAt IS NULL OR membership.acceptedAt <= meeting.startsAt)
         AND (membership.until IS NULL OR membership.since <= date(meeting.startsAt) <= membership.until)
       RETURN CASE WHEN membership.listCountsSince > meeting.startsAt THEN coalesce(attended.basis = 'LISTED', false)
              ELSE coalesce(membership.listCounts, true) END AS speaks
       ORDER BY coalesce(membership.acceptedAt, datetime({year: 1})) DESC LIMIT 1
     } AS held
WITH attended, wasThere, disputed, meeting.isAnnounced AND size(held) > 0 AS isMembers, coalesce(held[0], false) AS listSpeaks
SET attended.basis = CASE
      WHEN NOT wasThere THEN null
      WHEN attended.basis <> 'LISTED' THEN attended.basis
      WHEN isMembers AND listSpeaks THEN 'LISTED'
    END
SET attended.counts = wasThere AND NOT disputed AND (attended.basis IS NOT NULL OR isMembers OR (listSpeaks AND coalesce(attended.stood, false))),
    attended.coversUntil = CASE WHEN attended.basis <> 'LISTED' THEN attended.coversUntil END,
    attended.coversInRoom = CASE WHEN attended.basis <> 'LISTED' THEN attended.coversInRoom END,
    attended.coversTableSizes = CASE WHEN attended.basis <> 'LISTED' THEN attended.coversTableSizes END
