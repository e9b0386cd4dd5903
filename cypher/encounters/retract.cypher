// Retracts what one person declared of an encounter. What an introduction led to is confirmed by silence no more: this is a declaration.
// :param {encounter: '0195…', from: '0192…'}
MATCH (:Person {id: $from})-[declaration:MET {encounter: $encounter}]->(:Person)
DELETE declaration
WITH DISTINCT 1 AS once
MATCH (:Person {id: $from})-[:REQUESTED|LEADS_TO]-(introduction:Introduction {encounter: $encounter})
SET introduction.confirmsAt = null
