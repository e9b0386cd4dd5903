// When the holders of these memberships were absent: the settled meetings after one moment and up to another.
// :param windows => [{membership: '0192…', after: datetime('2026-01-01T00:00:00Z'), until: datetime('2026-06-30T00:00:00Z')}]
UNWIND $windows AS window
MATCH (person:Person)-[membership:MEMBER_OF {id: window.membership}]->(network:Network)-[:HELD]->(meeting:Meeting {status: 'SETTLED'})
// Named first, so that the network's own meetings are walked and not those of all networks in the window.
WITH person, membership, meeting, window, meeting.startsAt AS startsAt
WHERE startsAt > window.after AND startsAt <= window.until
  AND rule.countsAsAbsent(person, membership, meeting)
WITH membership, meeting, startsAt ORDER BY startsAt, meeting.id
RETURN membership.id AS membership, collect(startsAt) AS times
ORDER BY membership
