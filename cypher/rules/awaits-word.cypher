// Whether an entry says that a person was there on nobody's word but the organisers', and the person has not said that they were not.
// :rule (person, attended, meeting)
rule.wasThere(attended) AND attended.basis IS NULL AND NOT rule.disputesPresence(person, meeting)
