// Whether a settled meeting counts as an absence of a member: they did not come and nobody excused them, since they got their
// place back. Whether they belonged by then is for the caller to tell.
// :rule (person, membership, meeting)
(membership.restoredAt IS NULL OR meeting.startsAt >= membership.restoredAt)
  AND NOT EXISTS { (person)-[entry:ATTENDED WHERE entry.status <> 'ABSENT']->(meeting) }
