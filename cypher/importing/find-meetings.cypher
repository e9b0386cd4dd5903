// Imported meetings as they stand, with their lists.
// :param keys => ['["0192…","12","2026-01-31T12:00:00.000Z"]']
UNWIND $keys AS key
MATCH (meeting:Meeting {importKey: key})
RETURN key, meeting.id AS id, meeting.status AS status,
       [(person:Person)-[attended:ATTENDED]->(meeting) | {person: person.id, status: attended.status, tables: coalesce(attended.tables, []), role: attended.role}] AS attendances
ORDER BY key
