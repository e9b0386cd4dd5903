// What is kept of a person themself, with what lists said of them and when, the subjects that sign them in, and the numbers by
// which sources name them. Copies that only searches read are left out.
// :param person => '0192…'
MATCH (person:Person {id: $person})
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone,
         .createdAt, .updatedAt, .nameAt, .professionAt, .companyAt, .cityAt, .emailAt, .importedAt,
         .nameUseChosenAt} AS profile,
       [left IN coalesce(person.leftCompanies, []) |
         {until: split(left, '|')[0], company: substring(left, size(split(left, '|')[0]) + 1)}] AS leftCompanies,
       COLLECT { MATCH (subject:Subject)-[:IS]->(person) RETURN subject.key ORDER BY subject.key } AS signIns,
       COLLECT { MATCH (source:Source)-[:NAMES]->(person) RETURN source.key ORDER BY source.key } AS sources
