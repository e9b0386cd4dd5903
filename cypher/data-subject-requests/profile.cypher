// What is kept of a person themself, with what lists said of them and when, the subjects that sign them in, the numbers by
// which sources name them, and as whom lists told of them where somebody had to decide it. Copies that only searches read are left out.
// :param person => '0192…'
MATCH (person:Person {id: $person})
RETURN person {.id, .name, .profession, .company, .city, .headline, .locale, .needs, .offers, .purposes, .email, .phone,
         .createdAt, .updatedAt, .nameAt, .professionAt, .companyAt, .cityAt, .emailAt, .phoneAt, .importedAt, .ownNameAt, .ownEmailAt, .emailNetworks,
         .nameUseChosenAt, .companyChangedAt} AS profile,
       [place IN range(0, size(coalesce(person.leftCompanies, [])) - 1) |
         {until: toString(person.leftCompaniesAt[place]), company: person.leftCompanies[place]}] AS leftCompanies,
       COLLECT {
         MATCH (person)-[:ALSO_AT]->(other:OtherEmail)
         RETURN {address: other.address, isOwn: other.isOwn} ORDER BY other.address
       } AS otherEmails,
       COLLECT { MATCH (subject:Subject)-[:IS]->(person) RETURN subject.key ORDER BY subject.key } AS signIns,
       COLLECT { MATCH (source:Source)-[:NAMES]->(person) RETURN source.key ORDER BY source.key } AS sources,
       COLLECT {
         MATCH (decision:Decision)-[:NAMES]->(person)
         RETURN decision {.name, .email, .source, .profession, .company, decidedAt: decision.at} ORDER BY decision.id
       } AS listDecisions
