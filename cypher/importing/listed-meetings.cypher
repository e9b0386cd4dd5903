// Meetings that lists told of, by how their keys begin: those of a network and number. What lists said of their date before it changed is
// theirs too.
// :param beginnings => ['["0192…","12",']
UNWIND $beginnings AS beginning
MATCH (meeting:Meeting) WHERE meeting.importKey STARTS WITH beginning
RETURN meeting.importKey AS importKey, meeting.startsAt AS startsAt, meeting.status AS status,
       coalesce(meeting.formerDates, []) AS formerDates
ORDER BY importKey
