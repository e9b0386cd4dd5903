// The 5 best paths of at most 3 hops, as one would write it first.
// :param {from: '0192…', to: '0192…'}
MATCH path = (from:Person {id: $from})-[:KNOWS*1..3]-(to:Person {id: $to})
WITH path, reduce(p = 1.0, step IN relationships(path) | p * step.p) AS p
ORDER BY p DESC LIMIT 5
RETURN p, [person IN nodes(path) | person.id] AS people
ORDER BY p DESC, people
