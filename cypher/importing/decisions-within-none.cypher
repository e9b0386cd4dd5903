// Who people are whom lists of no network name so, the latest decision first.
MATCH (decision:Decision)-[:NAMES]->(person:Person)
WHERE NOT (decision)-[:WITHIN]->(:Network)
RETURN decision.at AS at, decision.name AS name, decision.email AS email, decision.source AS source,
       decision.profession AS profession, decision.company AS company, person.id AS person
ORDER BY at DESC, decision.id DESC
