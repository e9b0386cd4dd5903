// Whether the store holds no people and no networks.
RETURN NOT EXISTS { (:Person) } AND NOT EXISTS { (:Network) } AS empty
