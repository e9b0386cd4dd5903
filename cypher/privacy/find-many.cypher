// What these people chose; null where they chose nothing.
// :param people => ['0192…']
UNWIND $people AS id
MATCH (person:Person {id: id})
RETURN person.id AS person, person {.visibleTo, .contactVisibleTo, .reachableBy, .isConnector, .introductionBudget, .hiddenFromCompanies, .nameUse, .isFoundByEmail} AS chosen
