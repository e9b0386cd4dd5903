// Of these meetings those whose lists have a person as present, and what they have said of it; no row where they are gone.
// :param {person: '0192…', meetings: ['0193…']}
MATCH (person:Person {id: $person})
CALL (person) {
  MATCH (person)-[attended:ATTENDED]->(meeting:Meeting)<-[:HELD]-(network:Network)
  WHERE meeting.id IN $meetings AND meeting.status <> 'CANCELLED' AND rule.wasThere(attended)
  WITH meeting, network, CASE
    WHEN rule.disputesPresence(person, meeting) THEN 'NOT_THERE'
    WHEN attended.basis IN ['ACKNOWLEDGED', 'CHECKED_IN'] THEN 'THERE'
  END AS said
  ORDER BY meeting.startsAt, meeting.id
  RETURN collect(meeting {.id, .title, .startsAt, timeZone: network.timeZone, said: said}) AS meetings
}
RETURN person.locale AS locale, meetings
