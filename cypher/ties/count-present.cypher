// Whose presence at these meetings counts, and how many heads there were, whoever's word they rest on. Whoever was erased since is an anonymous attendee at their tables and nobody of `present`. Keeps the head counts on the meeting and, where tables are given, of each of them on the attendance; and beside a word for an earlier list, so that heads which go open no more.
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
  RETURN collect({person: person, attended: attended, tables: tables, tableSizes: tableSizes}) AS sitters
}
SET meeting.inRoom = size(sitters)
FOREACH (attended IN [one IN sitters WHERE one.attended.coversUntil IS NOT NULL
    AND (one.attended.coversInRoom IS NULL OR (one.attended.basis = 'CHECKED_IN' AND one.attended.coversInRoom < size(sitters))) | one.attended] |
  SET attended.coversInRoom = meeting.inRoom, attended.coversTableSizes = attended.tableSizes)
WITH meeting, sitters
UNWIND CASE WHEN sitters = [] THEN [null] ELSE sitters END AS one
WITH meeting, one.person AS person, one.tables AS tables, one.tableSizes AS tableSizes, one.attended AS attended
WITH meeting, collect(CASE WHEN person IS NOT NULL AND rule.counts(attended)
  THEN {person: person, tables: tables, tableSizes: tableSizes, covered: rule.covered(attended)} END) AS present
RETURN meeting.id AS meeting, meeting.startsAt AS at, meeting.inRoom AS inRoom, present,
       rule.disputedPairs(meeting) AS disputes
ORDER BY meeting
