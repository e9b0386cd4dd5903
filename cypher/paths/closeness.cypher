// How near a person is to another, without their own declaration: whether both belong to a network now, and their warmth.
// :param {from: '0192…', to: '0193…'}
MATCH (from:Person {id: $from})
MATCH (to:Person {id: $to})
OPTIONAL MATCH (from)-[knows:KNOWS]-(to)
RETURN EXISTS {
         MATCH (to)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(:Network)<-[own:MEMBER_OF {status: 'ACTIVE'}]-(from)
         WHERE rule.belongs(theirs) AND rule.belongs(own)
       } AS sharesNetwork,
       coalesce(rule.withoutOwnDeclaration(from.id, to.id, knows), 0.0) AS warmth
