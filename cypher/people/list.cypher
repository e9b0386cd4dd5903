// People by name, then id; `after` is the folded name and id to start behind.
// :param {hidden: [], network: null, profession: null, city: 'lyon', after: ['dupont', '0192…'], limit: 21}
MATCH (person:Person)
WHERE NOT person.id IN $hidden
  AND ($network IS NULL OR EXISTS {
    MATCH (person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
    WHERE rule.belongs(membership)
  })
  AND ($profession IS NULL OR person.foldedProfession = $profession)
  AND ($city IS NULL OR person.foldedCity = $city)
  AND ($after IS NULL OR person.foldedName > $after[0] OR (person.foldedName = $after[0] AND person.id > $after[1]))
WITH person
ORDER BY person.foldedName, person.id
LIMIT $limit
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone, .createdAt, .updatedAt} AS person, person.foldedName AS foldedName
ORDER BY foldedName, person.id
