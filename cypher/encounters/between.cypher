// Who says that they met whom among these pairs, by encounter.
// :param pairs => [['0192…', '0193…']]
UNWIND $pairs AS pair
MATCH (low:Person {id: pair[0]})-[declaration:MET]-(high:Person {id: pair[1]})
RETURN declaration.encounter AS id, startNode(declaration).id AS from, endNode(declaration).id AS to, declaration {.at, .channel, .meeting} AS said
ORDER BY id, from
