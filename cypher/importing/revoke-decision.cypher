// Takes a decision on a list back; gives its id where there was one.
// :param id => '019a…'
MATCH (decision:Decision {id: $id})
WITH decision, decision.id AS id
DETACH DELETE decision
RETURN id
ORDER BY id
