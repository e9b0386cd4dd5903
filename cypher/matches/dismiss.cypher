// One person puts another aside as somebody to be introduced to; the last reason stays.
// :param {person: '0192…', other: '0193…', reason: 'ALREADY_KNOWN', at: datetime()}
MATCH (person:Person {id: $person}), (other:Person {id: $other})
MERGE (person)-[dismissed:DISMISSED]->(other)
SET dismissed.reason = $reason, dismissed.at = $at
RETURN other.id AS other
