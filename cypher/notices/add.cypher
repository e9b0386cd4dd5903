// Puts notices into the outbox, numbered for each person in the order given. Whoever runs this holds these people.
// :param notices => [{person: '0192…', introduction: '0195…', kind: 'ASKED', role: 'CONNECTOR', meeting: null, contact: null, at: datetime()}]
UNWIND $notices AS notice
WITH notice.person AS id, collect(notice) AS notices
MATCH (person:Person {id: id})
WITH person, notices, coalesce(person.noticesWritten, 0) AS written
SET person.noticesWritten = written + size(notices)
WITH person, notices, written
UNWIND range(0, size(notices) - 1) AS place
WITH person, notices[place] AS notice, written + place + 1 AS n
CREATE (:Notice {person: person.id, n: n, introduction: notice.introduction, kind: notice.kind,
                 role: notice.role, meeting: notice.meeting, contact: notice.contact, at: notice.at, mailed: false})
