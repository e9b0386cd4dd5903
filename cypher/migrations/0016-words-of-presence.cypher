// On whose word presences rest, and what ties open by it. What was settled before is history: it counts and opens as it did. Whoever had
// claimed their profile was not asked yet whether lists speak for them: from now on they say so, meeting by meeting or for good.
MATCH (:Person)-[tie:KNOWS]->(:Person) WHERE tie.openWarmth IS NULL
SET tie.openWarmth = tie.warmth, tie.openWithoutLow = tie.warmthWithoutLow, tie.openWithoutHigh = tie.warmthWithoutHigh
REMOVE tie.warmthWithoutLow, tie.warmthWithoutHigh;
MATCH (meeting:Meeting) WHERE meeting.isAnnounced IS NULL
SET meeting.isAnnounced = meeting.status = 'SETTLED' OR meeting.startsAt > datetime();
MATCH (:Person)-[attended:ATTENDED]->(meeting:Meeting {status: 'SETTLED'})
WHERE rule.wasThere(attended) AND attended.counts IS NULL
SET attended.basis = 'IMPORTED', attended.counts = true, attended.coversUntil = datetime(),
    attended.coversInRoom = meeting.inRoom, attended.coversTableSizes = attended.tableSizes;
MATCH (person:Person)-[membership:MEMBER_OF]->(:Network)
WHERE EXISTS { (:Subject)-[:IS]->(person) } AND membership.listCounts IS NULL
SET membership.listCounts = false;
CREATE INDEX disputeWith IF NOT EXISTS FOR ()-[d:DISPUTES]-() ON (d.with);
