// Networks by their folded names, or by an id.
// :param {names: ['petit dejeuner'], id: null}
MATCH (network:Network)
WHERE network.foldedName IN $names OR network.id = $id
RETURN network.id AS id, network.foldedName AS foldedName, network.name AS name, network.timeZone AS timeZone
ORDER BY id
