// Who says whom they met, and who recommends whom, where any of these people is one of the two.
// :param people => ['0192…']
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[declaration:MET]-(:Person)
  WITH DISTINCT declaration
  RETURN collect({encounter: declaration.encounter, from: startNode(declaration).id, to: endNode(declaration).id, at: declaration.at, introduced: coalesce(declaration.introduced, false)}) AS declarations
}
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[recommended:RECOMMENDED]-(:Person)
  WHERE recommended.retractedAt IS NULL
  WITH DISTINCT recommended
  RETURN collect({from: startNode(recommended).id, to: endNode(recommended).id, at: recommended.at, network: recommended.network}) AS recommendations
}
RETURN declarations, recommendations
