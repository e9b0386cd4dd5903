// Removes the ties of these pairs.
// :param pairs => [['0192…', '0193…']]
UNWIND $pairs AS pair
MATCH (:Person {id: pair[0]})-[tie:KNOWS]->(:Person {id: pair[1]})
DELETE tie
