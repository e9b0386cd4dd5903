// Who was present at these meetings. Whoever was erased since is an anonymous attendee at their table and nobody of `present`. Keeps the head counts on the meeting and, where a table is given, on the attendance.
// :param meetings => ['0192…']
UNWIND $meetings AS id
MATCH (meeting:Meeting {id: id})
CALL (meeting) {
  MATCH (sitter:Person|AnonymousAttendee)-[attended:ATTENDED]->(meeting)
  WHERE rule.wasThere(attended)
  WITH attended.table AS table, collect({person: sitter.id, attended: attended}) AS sitting
  UNWIND sitting AS one
  WITH table, one.person AS person, one.attended AS attended, CASE WHEN table IS NULL THEN 0 ELSE size(sitting) END AS atTable
  SET attended.atTable = CASE WHEN atTable > 0 THEN atTable END
  RETURN collect({person: person, table: table, atTable: atTable}) AS present
}
SET meeting.inRoom = size(present)
RETURN meeting.id AS meeting, meeting.startsAt AS at, meeting.inRoom AS inRoom,
       [one IN present WHERE one.person IS NOT NULL] AS present
ORDER BY meeting
