// Who people are whom lists of a network name so, the latest decision first.
// :param network => '0192…'
MATCH (:Network {id: $network})<-[:WITHIN]-(decision:Decision)-[:NAMES]->(person:Person)
RETURN decision.at AS at, decision.name AS name, decision.email AS email, decision.source AS source,
       decision.profession AS profession, decision.company AS company, person.id AS person
ORDER BY at DESC, decision.id DESC
