// Recommendations that the viewer may know of: to no third person and not taken back, all of which they are one of the three, and
// everything for the administrator; none with somebody hidden from the viewer.
// :param {ids: ['0195…'], all: false, viewer: '0192…', hidden: []}
UNWIND $ids AS id
MATCH (from:Person)-[recommended:RECOMMENDED {id: id}]->(person:Person)
WHERE ($all OR $viewer IN [from.id, person.id, recommended.to]
    OR (recommended.to IS NULL AND recommended.retractedAt IS NULL))
  AND NOT any(one IN [from.id, person.id, coalesce(recommended.to, '')] WHERE one IN $hidden)
RETURN recommended {.id, .to, .network, .at, .message, .outcome, .amount, .currency, .retractedAt, from: from.id, person: person.id} AS recommendation
ORDER BY id
