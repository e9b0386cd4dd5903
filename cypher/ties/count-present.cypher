// Who was present at these meetings. Whoever was erased since is an anonymous attendee at their tables and nobody of `present`. Keeps the head counts on the meeting and, where tables are given, of each of them on the attendance.
// :param meetings => ['0192…']
UNWIND $meetings AS id
MATCH (meeting:Meeting {id: id})
CALL (meeting) {
  MATCH (sitter:Person|AnonymousAttendee)-[attended:ATTENDED]->(meeting)
  WHERE rule.wasThere(attended)
  WITH sitter.id AS person, attended, coalesce(attended.tables, []) AS tables
  UNWIND CASE WHEN tables = [] THEN [null] ELSE range(0, size(tables) - 1) END AS round
  WITH round, tables[round] AS table, collect({person: person, attended: attended, tables: tables}) AS sitting
  UNWIND sitting AS one
  WITH one.person AS person, one.attended AS attended, one.tables AS tables, round,
       CASE WHEN table = '' THEN 0 WHEN table IS NOT NULL THEN size(sitting) END AS tableSize
  ORDER BY round
  WITH person, attended, tables, collect(tableSize) AS tableSizes
  SET attended.tableSizes = CASE WHEN tables <> [] THEN tableSizes END
  RETURN collect({person: person, tables: tables, tableSizes: tableSizes}) AS present
}
SET meeting.inRoom = size(present)
RETURN meeting.id AS meeting, meeting.startsAt AS at, meeting.inRoom AS inRoom,
       [one IN present WHERE one.person IS NOT NULL] AS present
ORDER BY meeting
