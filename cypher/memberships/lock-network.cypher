// Takes the lock on a network: its memberships stand still until the transaction ends.
// :param network => '0192…'
MATCH (network:Network {id: $network})
SET network.locked = true
RETURN true AS locked
