// How many active organisers and members each network has.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (network:Network {id: id})
RETURN network.id AS network,
       COUNT { MATCH (:Person)-[membership:MEMBER_OF {status: 'ACTIVE'}]->(network) WHERE rule.belongs(membership) } AS count
