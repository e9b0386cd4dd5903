// Somebody who is to be told by mail of lists that have them, claimed so that no other replica tells them too; nobody who was mailed of
// such within a day. Only of meetings that still wait for their word.
// :param {now: datetime(), since: datetime(), dayBefore: datetime(), until: datetime(), limit: 20}
MATCH (notice:Notice {mailed: false})
WHERE notice.meeting IS NOT NULL AND notice.at > $since
WITH DISTINCT notice.person AS id
MATCH (person:Person {id: id})
WHERE coalesce(person.presencesMailedAt <= $dayBefore, true) AND coalesce(person.presencesClaimedUntil <= $now, true)
WITH person ORDER BY person.id LIMIT 1
SET person.locked = true
WITH person
WHERE coalesce(person.presencesMailedAt <= $dayBefore, true) AND coalesce(person.presencesClaimedUntil <= $now, true)
SET person.presencesClaimedUntil = $until
WITH person
CALL (person) {
  MATCH (notice:Notice {person: person.id, mailed: false})
  WHERE notice.meeting IS NOT NULL AND notice.at > $since
  WITH notice ORDER BY notice.n LIMIT $limit
  RETURN collect(notice.n) AS numbers, collect(notice.meeting) AS told
}
CALL (person, told) {
  MATCH (person)-[attended:ATTENDED]->(meeting:Meeting {status: 'SETTLED'})<-[:HELD]-(network:Network)
  WHERE meeting.id IN told AND rule.awaitsWord(person, attended, meeting)
  WITH meeting, network ORDER BY meeting.startsAt, meeting.id
  RETURN collect(meeting {.id, .title, .startsAt, timeZone: network.timeZone}) AS meetings
}
RETURN person.id AS person, person.name AS name, person.email AS email, person.locale AS locale, numbers, meetings
