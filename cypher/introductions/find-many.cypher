// Introductions by id, in no order, with their people and history; people who are not there are not returned.
// :param ids => ['0195…']
UNWIND $ids AS id
MATCH (requester:Person)-[:REQUESTED]->(introduction:Introduction {id: id})-[:ASKS]->(connector:Person)
MATCH (introduction)-[:LEADS_TO]->(target:Person)
RETURN introduction {.id, .status, .statusToRequester, .message, .note, .createdAt, .expiresAt, .frees, .lapsesAt, .forwardedAt,
         .requesterOutcome, .targetOutcome, .outcome, .encounter, .confirmsAt,
         requester: requester.id, connector: connector.id, target: target.id} AS introduction,
       [(introduction)-[:WENT]->(event) | event {.n, .at, .by, .status, .note, .shownTo}] AS history
ORDER BY introduction.id
