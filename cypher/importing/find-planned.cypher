// Meetings of the calendar that no list has told of yet, as they stand, with their lists.
// :param meetings => [{key: '["0192…","12","2026-01-31"]', id: '0193…'}]
UNWIND $meetings AS asked
MATCH (meeting:Meeting {id: asked.id}) WHERE meeting.importKey IS NULL
RETURN asked.key AS key, meeting.id AS id, meeting.status AS status,
       [(person:Person)-[attended:ATTENDED]->(meeting) | {person: person.id, status: attended.status, tables: coalesce(attended.tables, []), role: attended.role}] AS attendances
ORDER BY key
