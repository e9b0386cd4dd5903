// The names of these networks.
// :param networks => ['0192…']
UNWIND $networks AS id
MATCH (network:Network {id: id})
RETURN id, network.name AS name
ORDER BY name, id
