// All decisions on lists, of one network if one is given, the latest first.
// :param network => null
MATCH (decision:Decision)
WHERE $network IS NULL OR EXISTS { (decision)-[:WITHIN]->(:Network {id: $network}) }
RETURN decision.id AS id, decision.at AS at, decision.line AS line, decision.name AS name, decision.email AS email,
       decision.source AS source, decision.isNew AS isNew,
       head([(decision)-[:NAMES]->(person:Person) | person {.id, .name}]) AS person,
       COLLECT { MATCH (decision)-[:WITHIN]->(network:Network) RETURN network.name ORDER BY network.name, network.id } AS networks
ORDER BY at DESC, id DESC
