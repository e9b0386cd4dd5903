// Takes back what one person said of an encounter.
// :param {encounter: '0195…', from: '0192…'}
MATCH (:Person {id: $from})-[word:MET {encounter: $encounter}]->(:Person)
DELETE word
