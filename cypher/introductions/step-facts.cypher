// What is known of each of these pairs, given from the smaller id to the larger.
// :param pairs => [['0192…', '0193…']]
UNWIND $pairs AS pair
MATCH (:Person {id: pair[0]})-[knows:KNOWS]->(:Person {id: pair[1]})
RETURN pair[0] AS low, pair[1] AS high, knows.evidence AS evidence, knows.lastMetAt AS lastMetAt
ORDER BY low, high
