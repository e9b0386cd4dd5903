// Takes away who was merged into a person, with all that undoing it would take, and takes their ids out of what others have.
// :param person => '0192…'
MATCH (merged:MergedPerson)-[:MERGED_INTO*]->(:Person {id: $person})
WITH collect(merged) AS all, collect(merged.id) AS ids
WHERE ids <> []
CALL (ids) {
  MATCH ()-[edge:MEMBER_OF|ATTENDED|DISPUTES|RECOMMENDED|SET_ASIDE|MERGED_INTO]->()
  UNWIND ['invitedByFormerly', 'sponsoredByFormerly', 'withFormerly', 'upheldByFormerly', 'toFormerly', 'byFormerly'] AS key
  WITH ids, edge, key
  WHERE any(id IN edge[key] WHERE id IN ids)
  SET edge[key] = null
}
CALL (ids) {
  MATCH (request:KeyedRequest)
  WHERE any(made IN request.made WHERE made IN ids)
  SET request.made = [made IN request.made | CASE WHEN made IN ids THEN randomUUID() ELSE made END]
}
CALL (ids) {
  MATCH (tour:SampleTour)
  WHERE any(id IN [tour.asker, tour.sought, tour.closePerson] WHERE id IN ids)
  DELETE tour
}
FOREACH (one IN all | DETACH DELETE one)
