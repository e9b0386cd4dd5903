// Whether somebody has taken a profile for their own: a sign-in is linked to it, its name is their own writing, or they have chosen or
// accepted what nobody can in their stead, as the local key leaves no link. What they did about others tells nothing: it would tell of
// people who are hidden from whoever asks.
// :rule (person)
(EXISTS { (:Subject)-[:IS]->(person) }
  OR person.ownNameAt IS NOT NULL
  OR coalesce(person.visibleTo, person.contactVisibleTo, person.reachableBy, person.nameUse) IS NOT NULL
  OR EXISTS { MATCH (person)-[membership:MEMBER_OF]->(:Network) WHERE membership.acceptedAt IS NOT NULL OR membership.listCounts IS NOT NULL })
