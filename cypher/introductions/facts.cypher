// What decides whether a person may ask each of these connectors for a way to each of these targets. What opens of the two ties
// of the requester is without what they declare alone, of that of the others what both say. What the requester has asked counts whoever they or the others have blocked since: no block lifts a limit.
// :param {requester: '0192…', requests: [{connector: '0193…', target: '0194…'}], now: datetime()}
MATCH (requester:Person {id: $requester})
UNWIND $requests AS request
MATCH (connector:Person {id: request.connector})
MATCH (target:Person {id: request.target})
OPTIONAL MATCH (requester)-[own:KNOWS]-(connector)
OPTIONAL MATCH (connector)-[onward:KNOWS]-(target)
OPTIONAL MATCH (requester)-[direct:KNOWS]-(target)
RETURN request.connector AS connector, request.target AS target,
       coalesce(rule.withoutOwnDeclaration(requester.id, connector.id, own), 0.0) AS warmthToConnector,
       coalesce(onward.openWarmth, 0.0) AS warmthOnward,
       coalesce(rule.withoutOwnDeclaration(requester.id, target.id, direct), 0.0) AS warmthToTarget,
       EXISTS {
         MATCH (requester)-[one:MEMBER_OF {status: 'ACTIVE'}]->(:Network)<-[other:MEMBER_OF {status: 'ACTIVE'}]-(target)
         WHERE rule.belongs(one) AND rule.belongs(other)
       } AS sharesNetwork,
       connector.isConnector AS isConnector, connector.introductionBudget AS budget, target.reachableBy AS reachableBy,
       COUNT { MATCH (connector)<-[:ASKS]-(taking:Introduction) WHERE rule.takesBudget(taking, connector, $now) } AS taken,
       COUNT {
         MATCH (requester)-[:REQUESTED]->(taking:Introduction)-[:ASKS]->(connector)
         WHERE taking.frees > $now
       } AS takenByRequester,
       EXISTS {
         MATCH (requester)-[:REQUESTED]->(waiting:Introduction)-[:LEADS_TO]->(target)
         WHERE waiting.statusToRequester IN ['ASKED', 'FORWARDED'] AND waiting.expiresAt > $now
       } AS open
ORDER BY connector, target
