// What these people have recommended at these instants, to the same person or to all.
// :param recommendations => [{from: '0192…', person: '0193…', to: null, at: datetime()}]
UNWIND range(0, size($recommendations) - 1) AS i
WITH i, $recommendations[i] AS wanted
MATCH (:Person {id: wanted.from})-[given:RECOMMENDED {at: wanted.at}]->(:Person {id: wanted.person})
WHERE coalesce(given.to, '') = coalesce(wanted.to, '')
RETURN i, given.id AS id, given.outcome AS outcome, given.amount AS amount
ORDER BY i, id
