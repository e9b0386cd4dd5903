// Who says whom they met, and who recommends whom, where any of these people is one of the two.
// :param people => ['0192…']
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[word:MET]-(:Person)
  WITH DISTINCT word
  RETURN collect({encounter: word.encounter, from: startNode(word).id, to: endNode(word).id, at: word.at, introduced: coalesce(word.introduced, false)}) AS words
}
CALL {
  UNWIND $people AS id
  MATCH (:Person {id: id})-[recommended:RECOMMENDED]-(:Person)
  WHERE recommended.retractedAt IS NULL
  WITH DISTINCT recommended
  RETURN collect({from: startNode(recommended).id, to: endNode(recommended).id, at: recommended.at, network: recommended.network}) AS recommendations
}
RETURN words, recommendations
