// How many people a person has put aside; without those hidden from them.
// :param {person: '0192…', hidden: ['0196…']}
MATCH (:Person {id: $person})-[:DISMISSED]->(other:Person)
WHERE NOT other.id IN $hidden
RETURN count(other) AS count
