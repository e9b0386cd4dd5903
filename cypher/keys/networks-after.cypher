// The texts of networks of which keys are made, and the keys that they have, in the order of their ids. The networks are locked.
// :param {after: '', limit: 1000}
MATCH (network:Network)
WHERE network.id > $after AND network.name IS NOT NULL
WITH network ORDER BY network.id LIMIT $limit
SET network.locked = true
RETURN network.id AS id, network {.name, .description, .city} AS texts, network {.foldedName, .foldedCity, .words} AS keys
ORDER BY id
