// Who comes to a meeting; once it is settled, whose presence counts.
// :param meeting => '0192…'
MATCH (person:Person)-[attendance:ATTENDED]->(meeting:Meeting {id: $meeting})
WHERE CASE meeting.status WHEN 'SETTLED' THEN rule.counts(attendance) ELSE rule.takesPart(attendance) END
RETURN person.id AS person
ORDER BY person
