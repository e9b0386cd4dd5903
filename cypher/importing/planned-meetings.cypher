// Meetings of the calendar that no list has told of yet, in a span of time.
// :param spans => [{network: '0192…', from: datetime(), to: datetime()}]
UNWIND $spans AS span
MATCH (:Network {id: span.network})-[:HELD]->(meeting:Meeting)
WHERE meeting.importKey IS NULL AND meeting.status <> 'CANCELLED'
  AND meeting.startsAt >= span.from AND meeting.startsAt <= span.to
RETURN span.network AS network, meeting.id AS id, meeting.startsAt AS startsAt, meeting.status AS status
ORDER BY network, startsAt, id
