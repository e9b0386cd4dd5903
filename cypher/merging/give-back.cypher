// Gives back to a person what a merge had moved: what is marked as theirs, and what came to it since: the words of others and of the
// person about these encounters, introductions and meetings.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep}), (other:Person {id: $other})
CALL (keep) {
  MATCH (keep)-[edge:MET]-(:Person)
  WHERE last(edge.mergedFrom) = $other
  WITH keep, collect(DISTINCT edge.encounter) AS encounters
  MATCH (keep)-[edge:MET]-(:Person)
  WHERE edge.encounter IN encounters AND coalesce(last(edge.mergedFrom), '') <> $other
  SET edge.mergedFrom = coalesce(edge.mergedFrom, []) + $other
}
CALL (keep) {
  MATCH (keep)-[attended:ATTENDED]->(meeting:Meeting)
  WHERE last(attended.mergedFrom) = $other
  CALL (keep, meeting) {
    MATCH (keep)-[edge:DISPUTES]->(meeting)
    WHERE coalesce(last(edge.mergedFrom), '') <> $other
    SET edge.mergedFrom = coalesce(edge.mergedFrom, []) + $other
  }
  CALL (meeting) {
    MATCH (:Person)-[edge:DISPUTES {with: $keep}]->(meeting)
    WHERE coalesce(last(edge.withFormerly), '') <> $other
    SET edge.withFormerly = coalesce(edge.withFormerly, []) + $other
  }
  CALL (meeting) {
    MATCH (notice:Notice {person: $keep})
    WHERE notice.meeting = meeting.id AND coalesce(last(notice.mergedFrom), '') <> $other
    SET notice.mergedFrom = coalesce(notice.mergedFrom, []) + $other
  }
  SET meeting.revision = meeting.revision + 1
}
CALL (keep) {
  MATCH (keep)-[kept:KEEPS]->(contact:Contact)
  WHERE last(kept.mergedFrom) = $other
  MATCH (notice:Notice {person: $keep, contact: contact.id})
  WHERE coalesce(last(notice.mergedFrom), '') <> $other
  SET notice.mergedFrom = coalesce(notice.mergedFrom, []) + $other
}
CALL (keep) {
  MATCH (keep)-[part:REQUESTED|ASKS|LEADS_TO]-(introduction:Introduction)
  WHERE last(part.mergedFrom) = $other
  CALL (introduction) {
    MATCH (introduction)-[:WENT]->(event:IntroductionEvent {by: $keep})
    SET event.by = $other
  }
  CALL (introduction) {
    MATCH (notice:Notice {person: $keep, introduction: introduction.id})
    WHERE coalesce(last(notice.mergedFrom), '') <> $other
    SET notice.mergedFrom = coalesce(notice.mergedFrom, []) + $other
  }
}
CALL (keep, other) {
  MATCH (keep)-[edge:MEMBER_OF|ATTENDED|DISPUTES|MET|RECOMMENDED|BLOCKED|DISMISSED|NOT_SAME|REQUESTED|KEEPS|ALSO_AT]->(end)
  WHERE last(edge.mergedFrom) = $other
  WITH other, edge, end, type(edge) AS type, properties(edge) AS properties
  DELETE edge
  CREATE (other)-[moved:$(type)]->(end)
  SET moved = properties, moved.mergedFrom = CASE WHEN size(properties.mergedFrom) > 1 THEN properties.mergedFrom[..-1] END
}
CALL (keep, other) {
  MATCH (keep)<-[edge:MET|RECOMMENDED|BLOCKED|DISMISSED|NOT_SAME|ASKS|LEADS_TO|IS|NAMES|STANDS_FOR|SET_ASIDE]-(start)
  WHERE last(edge.mergedFrom) = $other
  WITH other, edge, start, type(edge) AS type, properties(edge) AS properties
  DELETE edge
  CREATE (start)-[moved:$(type)]->(other)
  SET moved = properties, moved.mergedFrom = CASE WHEN size(properties.mergedFrom) > 1 THEN properties.mergedFrom[..-1] END
}
CALL () {
  MATCH (request:KeyedRequest {person: $keep})
  WHERE last(request.mergedFrom) = $other
  SET request.person = $other, request.mergedFrom = CASE WHEN size(request.mergedFrom) > 1 THEN request.mergedFrom[..-1] END
}
CALL (other) {
  MATCH (other)-[:ALSO_AT]->(email:OtherEmail {mergedOf: $other})
  DETACH DELETE email
}
