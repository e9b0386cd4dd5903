// Whether whoever has the address of a profile gets the profile by it: what an organiser wrote opens nothing of other networks than theirs.
// :rule (person, networks)
(networks IS NULL OR NOT rule.isElsewhere(person, networks))
