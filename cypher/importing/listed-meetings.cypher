// Meetings that lists told of, by spans of their keys: a network and number between two days. What lists said of their date before it
// changed is theirs too.
// :param spans => [{from: '["0192…","12","2026-01-31', to: '["0192…","12","2026-03-31'}]
UNWIND $spans AS span
MATCH (meeting:Meeting) WHERE span.from <= meeting.importKey < span.to
RETURN meeting.importKey AS importKey, meeting.startsAt AS startsAt, meeting.status AS status,
       coalesce(meeting.formerDates, []) AS formerDates
ORDER BY importKey
