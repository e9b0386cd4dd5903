// Who was at a meeting, and whether that is on nobody's word but the organisers', and they were not told of it yet.
// :param meeting => '0192…'
MATCH (person:Person)-[attended:ATTENDED]->(meeting:Meeting {id: $meeting})
WHERE rule.wasThere(attended)
RETURN person.id AS person, rule.awaitsWord(person, attended, meeting) AND NOT EXISTS {
  MATCH (notice:Notice {person: person.id}) WHERE notice.meeting = $meeting
} AS isUntold
ORDER BY person
