// What a person says of whom they met, and others of them.
// :param {person: '0192…', hidden: []}
MATCH (:Person {id: $person})-[declaration:MET]-(other:Person)
WHERE NOT other.id IN $hidden
WITH declaration, other, startNode(declaration).id = $person AS own
ORDER BY declaration.encounter, own DESC
RETURN declaration.encounter AS id, other {.id, .name} AS with, min(declaration.at) AS metAt,
       collect(declaration {metAt: declaration.at, .channel, .meeting, introduced: coalesce(declaration.introduced, false),
         by: CASE WHEN own THEN $person ELSE other.id END}) AS declarations
ORDER BY metAt, id
