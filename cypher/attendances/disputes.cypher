// What people say against the lists of meetings, the oldest first: of their own entries, and to those who run the network (null: all).
// :param {places: [{person: '0192…', meeting: '0193…'}], viewer: '0194…', runs: null, limit: 100}
UNWIND $places AS place
MATCH (person:Person {id: place.person}), (network:Network)-[:HELD]->(meeting:Meeting {id: place.meeting})
WHERE person.id = $viewer OR $runs IS NULL OR network.id IN $runs
CALL (person, meeting) {
  MATCH (person)-[said:DISPUTES]->(meeting)
  WITH said ORDER BY said.at, said.with LIMIT $limit
  RETURN collect({
    claim: rule.claimOf(said),
    with: said.with, at: said.at, upheldBy: said.upheldBy, upheldAt: said.upheldAt
  }) AS disputes
}
RETURN place.person AS person, place.meeting AS meeting, disputes
