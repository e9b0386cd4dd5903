// The 5 best paths of at most 3 hops, each length by itself, so that Neo4j may walk from both ends.
// :param {from: '0192…', to: '0192…'}
MATCH (from:Person {id: $from}), (to:Person {id: $to})
CALL (from, to) {
  MATCH (from)-[one:KNOWS]-(to)
  RETURN one.p AS p, [] AS between
  UNION ALL
  MATCH (from)-[one:KNOWS]-(a:Person)-[two:KNOWS]-(to)
  RETURN one.p * two.p AS p, [a] AS between
  ORDER BY p DESC LIMIT 5
  UNION ALL
  MATCH (from)-[one:KNOWS]-(a:Person)-[two:KNOWS]-(b:Person)-[three:KNOWS]-(to)
  RETURN one.p * two.p * three.p AS p, [a, b] AS between
  ORDER BY p DESC LIMIT 5
}
WITH p, between ORDER BY p DESC LIMIT 5
RETURN p, [$from] + [person IN between | person.id] + [$to] AS people
ORDER BY p DESC, people
