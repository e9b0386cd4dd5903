// People who meet all parts of a search, those that match best first, then by name, then id.
// :param {query: '(((mar*)))', search: [{ways: [['mar']], trades: []}], hidden: [], network: null, profession: null, city: null, after: [1, 'dupont', '0192…'], limit: 21}
CALL db.index.fulltext.queryNodes('peopleByWords', $query) YIELD node AS person
WHERE NOT person.id IN $hidden
  AND ($network IS NULL OR EXISTS {
    MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
    WHERE rule.belongs(membership)
  })
  AND ($profession IS NULL OR person.foldedProfession = $profession)
  AND ($city IS NULL OR person.foldedCity = $city)
WITH person, split(person.words, ' ') AS has
WITH person, reduce(sum = 0, part IN $search | sum + rule.mismatch(has, part)) AS mismatch
WHERE $after IS NULL
   OR mismatch > $after[0]
   OR (mismatch = $after[0] AND (person.foldedName > $after[1]
     OR (person.foldedName = $after[1] AND person.id > $after[2])))
WITH person, mismatch
ORDER BY mismatch, person.foldedName, person.id
LIMIT $limit
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person, person.foldedName AS foldedName, mismatch
ORDER BY mismatch, foldedName, person.id
