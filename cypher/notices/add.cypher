// Puts notices into the outbox, numbered for each person. Whoever runs this holds these people.
// :param notices => [{person: '0192…', introduction: '0195…', kind: 'ASKED', role: 'CONNECTOR', meeting: null, at: datetime()}]
UNWIND $notices AS notice
MATCH (person:Person {id: notice.person})
SET person.noticesWritten = coalesce(person.noticesWritten, 0) + 1
CREATE (:Notice {person: person.id, n: person.noticesWritten, introduction: notice.introduction, kind: notice.kind,
                 role: notice.role, meeting: notice.meeting, at: notice.at, mailed: false})
