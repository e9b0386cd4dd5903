// Recommendations that the viewer may know of: to no third person and not taken back, all of which they are one of the three, and
// everything for the administrator.
// :param {ids: ['0195…'], all: false, viewer: '0192…'}
UNWIND $ids AS id
MATCH (from:Person)-[recommended:RECOMMENDED {id: id}]->(person:Person)
WHERE $all OR $viewer IN [from.id, person.id, recommended.to]
   OR (recommended.to IS NULL AND recommended.retractedAt IS NULL)
RETURN recommended {.id, .to, .network, .at, .message, .outcome, .amount, .currency, .retractedAt, from: from.id, person: person.id} AS recommendation
ORDER BY id
