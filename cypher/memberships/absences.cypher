// When the holders of these memberships were absent: the settled meetings after one moment and up to another, since they belong or got their place back.
// :param windows => [{membership: '0192…', after: datetime('2026-01-01T00:00:00Z'), until: datetime('2026-06-30T00:00:00Z')}]
UNWIND $windows AS window
MATCH (person:Person)-[membership:MEMBER_OF {id: window.membership}]->(network:Network)-[:HELD]->(meeting:Meeting {status: 'SETTLED'})
WHERE meeting.startsAt > window.after AND meeting.startsAt <= window.until
  AND membership.since <= date(datetime({datetime: meeting.startsAt, timezone: network.timeZone}))
  AND (membership.restoredAt IS NULL OR meeting.startsAt >= membership.restoredAt)
  AND NOT EXISTS { (person)-[attended:ATTENDED WHERE attended.status <> 'ABSENT']->(meeting) }
WITH membership, meeting ORDER BY meeting.startsAt, meeting.id
RETURN membership.id AS membership, collect(meeting.startsAt) AS times
ORDER BY membership
