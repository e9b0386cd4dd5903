// Whether a meeting is among those asked for: from $startsFrom on, before $startsBefore, of $statuses, and UPCOMING or PAST if
// $phase says so; null leaves nothing out.
// :rule (meeting)
($startsFrom IS NULL OR meeting.startsAt >= $startsFrom)
  AND ($startsBefore IS NULL OR meeting.startsAt < $startsBefore)
  AND ($statuses IS NULL OR meeting.status IN $statuses)
  AND CASE $phase WHEN 'UPCOMING' THEN rule.isUpcoming(meeting) WHEN 'PAST' THEN rule.isPast(meeting) ELSE true END
