// Who says that they met whom among these pairs, by encounter.
// :param pairs => [['0192…', '0193…']]
UNWIND $pairs AS pair
MATCH (low:Person {id: pair[0]})-[word:MET]-(high:Person {id: pair[1]})
RETURN word.encounter AS id, startNode(word).id AS from, endNode(word).id AS to, word {.at, .channel, .meeting} AS said
ORDER BY id, from
