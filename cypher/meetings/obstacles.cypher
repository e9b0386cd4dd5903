// What rests on a meeting, and whose word it is, but for what the viewer said of themself. Whether somebody who is EXPECTED or EXCUSED
// said so nobody can tell, so it is taken for their answer. Of recommendations those to everyone alone: of one to a single person an
// organiser must not learn. What was set aside when two people became one is still their word.
// :param {meeting: '0192…', viewer: '0193…'}
CALL () {
  MATCH (person:Person)-[attended:ATTENDED]->(:Meeting {id: $meeting})
  WHERE person.id <> $viewer AND attended.basis IN ['ACKNOWLEDGED', 'CHECKED_IN']
  RETURN 'ACKNOWLEDGEMENT' AS obstacle, person.id AS person
  UNION
  MATCH (person:Person)-[attended:ATTENDED]->(:Meeting {id: $meeting})
  WHERE person.id <> $viewer AND attended.status IN ['EXPECTED', 'EXCUSED']
  RETURN 'ANSWER' AS obstacle, person.id AS person
  UNION
  MATCH (person:Person)-[:DISPUTES]->(:Meeting {id: $meeting})
  RETURN 'DISPUTE' AS obstacle, person.id AS person
  UNION
  MATCH (:Meeting {id: $meeting})<-[aside:SET_ASIDE]-(:MergedPerson)-[:MERGED_INTO*]->(person:Person)
  WITH person, CASE
    WHEN aside.asideType = 'DISPUTES' THEN 'DISPUTE'
    WHEN person.id = $viewer OR aside.asidePart = 'COMBINED' THEN null
    WHEN aside.basis IN ['ACKNOWLEDGED', 'CHECKED_IN'] THEN 'ACKNOWLEDGEMENT'
    WHEN aside.status IN ['EXPECTED', 'EXCUSED'] THEN 'ANSWER'
  END AS obstacle
  WHERE obstacle IS NOT NULL
  RETURN obstacle, person.id AS person
  UNION
  MATCH ()-[said:MET|SET_ASIDE]->()
  WHERE said.meeting = $meeting
  RETURN 'ENCOUNTER' AS obstacle, null AS person LIMIT 1
  UNION
  MATCH (from:Person)-[own:ATTENDED]->(meeting:Meeting {id: $meeting})<-[theirs:ATTENDED]-(about:Person)
  MATCH (from)-[recommended:RECOMMENDED]->(about)
  WHERE rule.counts(own) AND rule.counts(theirs) AND recommended.at >= meeting.startsAt
    AND recommended.to IS NULL AND recommended.retractedAt IS NULL
  RETURN 'RECOMMENDATION' AS obstacle, null AS person LIMIT 1
}
RETURN obstacle, person
ORDER BY obstacle, person
