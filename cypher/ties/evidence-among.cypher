// All that links any two of these people: settled meetings with those of them whose presence counts, who says whom they met,
// and who recommends whom.
// :param people => ['0192…', '0193…']
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[attended:ATTENDED]->(meeting:Meeting {status: 'SETTLED'})
  WHERE rule.counts(attended)
  WITH meeting, collect({person: id, tables: coalesce(attended.tables, []), tableSizes: coalesce(attended.tableSizes, []), covered: rule.covered(attended)}) AS present
  WHERE size(present) > 1
  RETURN collect({id: meeting.id, network: head([(network:Network)-[:HELD]->(meeting) | network.id]), at: meeting.startsAt, inRoom: meeting.inRoom, present: present,
    disputes: rule.disputedPairs(meeting)}) AS meetings
}
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[declaration:MET]->(other:Person)
  WITH id, declaration, other.id AS to
  WHERE to IN $people
  RETURN collect({encounter: declaration.encounter, from: id, to: to, at: declaration.at, introduced: coalesce(declaration.introduced, false)}) AS declarations
}
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[recommended:RECOMMENDED]->(other:Person)
  WHERE recommended.retractedAt IS NULL
  WITH id, recommended, other.id AS to
  WHERE to IN $people
  RETURN collect({from: id, to: to, at: recommended.at}) AS recommendations
}
RETURN meetings, declarations, recommendations
