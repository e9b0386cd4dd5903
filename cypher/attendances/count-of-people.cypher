// How many entries each person has: all of them where `networks` is null or the person is the viewer, else those at meetings of
// these networks.
// :param {people: ['0192…'], viewer: '0192…', networks: ['0192…']}
UNWIND $people AS id
MATCH (person:Person {id: id})
RETURN person.id AS person, COUNT {
  MATCH (person)-[:ATTENDED]->(:Meeting)<-[:HELD]-(network:Network)
  WHERE $networks IS NULL OR person.id = $viewer OR network.id IN $networks
} AS count
