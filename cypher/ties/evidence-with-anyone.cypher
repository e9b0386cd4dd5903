// All that links these people with anyone: settled meetings with all whose presence counts (of a crowd those at tables), who says
// whom they met, and who recommends whom.
// :param {people: ['0192…'], largestRoom: 300}
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[own:ATTENDED]->(meeting:Meeting {status: 'SETTLED'})
  WHERE rule.counts(own) AND (meeting.inRoom <= $largestRoom OR own.tables IS NOT NULL)
  WITH DISTINCT meeting
  MATCH (person:Person)-[attended:ATTENDED]->(meeting)
  WHERE rule.counts(attended) AND (meeting.inRoom <= $largestRoom OR attended.tables IS NOT NULL)
  WITH meeting, collect({person: person.id, tables: coalesce(attended.tables, []), tableSizes: coalesce(attended.tableSizes, []), covered: rule.covered(attended)}) AS present
  RETURN collect({id: meeting.id, at: meeting.startsAt, inRoom: meeting.inRoom, present: present,
    disputes: rule.disputedPairs(meeting)}) AS meetings
}
CALL {
  UNWIND $people AS id
  MATCH (person:Person {id: id})-[declaration:MET]-(other:Person)
  WITH DISTINCT declaration
  RETURN collect({encounter: declaration.encounter, from: startNode(declaration).id, to: endNode(declaration).id, at: declaration.at, introduced: coalesce(declaration.introduced, false)}) AS declarations
}
CALL {
  UNWIND $people AS id
  MATCH (person:Person {id: id})-[recommended:RECOMMENDED]-(other:Person)
  WHERE recommended.retractedAt IS NULL
  WITH DISTINCT recommended
  RETURN collect({from: startNode(recommended).id, to: endNode(recommended).id, at: recommended.at}) AS recommendations
}
RETURN meetings, declarations, recommendations
