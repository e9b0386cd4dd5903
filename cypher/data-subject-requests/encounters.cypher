// What a person says of whom they met, and others of them.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[word:MET]-(other:Person)
WHERE NOT other.id IN $hidden
WITH word, other, startNode(word).id = $person AS own
ORDER BY word.encounter, own DESC
RETURN word.encounter AS id, other {.id, .name} AS with, min(word.at) AS at,
       collect(word {.at, .channel, .meeting, introduced: coalesce(word.introduced, false),
         by: CASE WHEN own THEN $person ELSE other.id END}) AS words
ORDER BY at, id
