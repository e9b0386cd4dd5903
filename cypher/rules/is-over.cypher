// Whether a meeting is over: one without an end lasts $assumedHours (src/meetings/over.ts).
// :rule (meeting)
coalesce(meeting.endsAt, meeting.startsAt + duration({hours: $assumedHours})) < $now
