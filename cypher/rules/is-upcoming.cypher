// Whether a meeting is still to come, or going on.
// :rule (meeting)
meeting.status = 'PLANNED' AND NOT rule.isOver(meeting)
