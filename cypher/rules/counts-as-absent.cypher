// Whether a settled meeting counts as an absence of a member: it was announced, it began after they accepted and since they got their
// place back, not while they had lost it, they did not come and nobody excused them, and they do not dispute it or it was upheld.
// Whether they belonged by then is for the caller to tell.
// :rule (person, membership, meeting)
meeting.isAnnounced
  AND (membership.acceptedAt IS NULL OR meeting.startsAt >= membership.acceptedAt)
  AND (membership.reinstatedAt IS NULL OR meeting.startsAt >= membership.reinstatedAt)
  AND (membership.lapsedAt IS NULL OR meeting.startsAt < membership.lapsedAt OR meeting.startsAt >= membership.regainedAt)
  AND rule.wasAbsent(person, meeting)
  AND NOT rule.disputesAbsence(person, meeting)
