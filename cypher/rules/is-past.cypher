// Whether a meeting took place: it is settled, or over and not cancelled.
// :rule (meeting)
meeting.status = 'SETTLED' OR (meeting.status = 'PLANNED' AND rule.isOver(meeting))
