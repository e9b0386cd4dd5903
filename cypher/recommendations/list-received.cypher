// The recommendations that were made to each of these people and the viewer may know of (see find-many), latest first. `after` is when,
// in milliseconds since 1970 and negative, and the recommendation to start behind.
// :param {people: ['0192…'], all: false, viewer: '0193…', hidden: [], after: [-1750000000000, '0195…'], limit: 21}
UNWIND $people AS id
CALL (id) {
  MATCH (from:Person)-[recommended:RECOMMENDED {to: id}]->(person:Person)
  WHERE ($all OR $viewer IN [from.id, person.id, recommended.to]
      OR (recommended.to IS NULL AND recommended.retractedAt IS NULL))
    AND NOT any(one IN [from.id, person.id, coalesce(recommended.to, '')] WHERE one IN $hidden)
  WITH from, person, recommended, -recommended.at.epochMillis AS sortedBy
  WHERE $after IS NULL OR sortedBy > $after[0] OR (sortedBy = $after[0] AND recommended.id > $after[1])
  RETURN from, person, recommended, sortedBy
  ORDER BY sortedBy, recommended.id
  LIMIT $limit
}
RETURN id AS of, recommended {.id, .to, .network, .at, .message, .outcome, .amount, .currency, .retractedAt, from: from.id, person: person.id} AS recommendation
ORDER BY of, sortedBy, recommendation.id
