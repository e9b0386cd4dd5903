// Whether somebody's presence at a meeting counts as evidence once the meeting is settled (cypher/attendances/judge.cypher).
// :rule (attended)
coalesce(attended.counts, false)
