// How many people meet all parts of a search.
// :param {query: '(((mar*)))', hidden: [], network: null, profession: null, city: null}
CALL db.index.fulltext.queryNodes('peopleByWords', $query) YIELD node AS person
WHERE NOT person.id IN $hidden
  AND ($network IS NULL OR EXISTS {
    MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
    WHERE rule.belongs(membership)
  })
  AND ($profession IS NULL OR person.foldedProfession = $profession)
  AND ($city IS NULL OR person.foldedCity = $city)
RETURN count(person) AS count
