// Whether a settled meeting counts as an absence of a member: they did not come and nobody excused them, since they got their
// place back. Whether they belonged by then is for the caller to tell.
// :rule (person, membership, meeting)
(membership.reinstatedAt IS NULL OR meeting.startsAt >= membership.reinstatedAt)
  AND NOT EXISTS { (person)-[entry:ATTENDED WHERE entry.status <> 'ABSENT']->(meeting) }
