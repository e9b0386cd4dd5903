// Takes the lock on a network: its memberships stand still until the transaction ends. Looks again once it is held, as whoever held it
// before may have deleted it.
// :param network => '0192…'
MATCH (network:Network {id: $network})
SET network.locked = true
WITH DISTINCT 1 AS once
MATCH (:Network {id: $network})
RETURN true AS locked
