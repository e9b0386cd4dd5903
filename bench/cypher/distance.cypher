// Hops between two people, up to 6; no row where there are more.
// :param {from: '0192…', to: '0192…'}
MATCH (from:Person {id: $from}), (to:Person {id: $to})
MATCH path = shortestPath((from)-[:KNOWS*..6]-(to))
RETURN length(path) AS hops
