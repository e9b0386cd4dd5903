// People who have any of the words: the number of words matched whole, then as prefixes, then the folded name, then the id.
// :param {query: 'mar* OR lyon*', words: ['mar', 'lyon'], hidden: [], network: null, profession: null, city: null, after: [1, 2, 'dupont', '0192…'], limit: 21}
CALL db.index.fulltext.queryNodes('peopleByWords', $query) YIELD node AS person
WHERE NOT person.id IN $hidden
  AND ($network IS NULL OR EXISTS {
    MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
    WHERE rule.belongs(membership)
  })
  AND ($profession IS NULL OR person.foldedProfession = $profession)
  AND ($city IS NULL OR person.foldedCity = $city)
WITH person, split(person.words, ' ') AS has
WITH person,
     size([word IN $words WHERE word IN has]) AS whole,
     size([word IN $words WHERE any(one IN has WHERE one STARTS WITH word)]) AS prefixes
WHERE $after IS NULL
   OR whole < $after[0]
   OR (whole = $after[0] AND (prefixes < $after[1]
     OR (prefixes = $after[1] AND (person.foldedName > $after[2]
       OR (person.foldedName = $after[2] AND person.id > $after[3])))))
WITH person, whole, prefixes
ORDER BY whole DESC, prefixes DESC, person.foldedName, person.id
LIMIT $limit
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person, person.foldedName AS foldedName, whole, prefixes
ORDER BY whole DESC, prefixes DESC, foldedName, person.id
