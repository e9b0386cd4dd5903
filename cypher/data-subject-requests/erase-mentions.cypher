// Takes a person's id out of what others have. A recommendation made to them stays one to a single person, whom nobody can find:
// without `to` it would be one to all. What somebody made with a key, and was them, is not made again.
// :param person => '0192…'
CALL () {
  MATCH (:Person)-[membership:MEMBER_OF {sponsoredBy: $person}]->(:Network)
  SET membership.sponsoredBy = null
}
CALL () {
  MATCH (:Person)-[membership:MEMBER_OF {invitedBy: $person}]->(:Network)
  SET membership.invitedBy = null
}
CALL () {
  MATCH (:Person)-[attended:ATTENDED {invitedBy: $person}]->(:Meeting)
  SET attended.invitedBy = null
}
CALL () {
  MATCH (:Person)-[dispute:DISPUTES {upheldBy: $person}]->(:Meeting)
  SET dispute.upheldBy = null
}
CALL () {
  MATCH (:Person)-[recommended:RECOMMENDED {to: $person}]->(:Person)
  SET recommended.to = randomUUID()
}
CALL () {
  MATCH (request:KeyedRequest)
  WHERE $person IN request.made
  SET request.made = [made IN request.made | CASE made WHEN $person THEN randomUUID() ELSE made END]
}
CALL () {
  MATCH (:Person)-[dispute:DISPUTES {with: $person}]->(:Meeting)
  DELETE dispute
}
CALL () {
  MATCH ()-[aside:SET_ASIDE]->()
  WHERE aside.with = $person OR aside.to = $person
  DELETE aside
}
CALL () {
  MATCH ()-[aside:SET_ASIDE]->()
  UNWIND ['invitedBy', 'sponsoredBy', 'upheldBy'] AS key
  WITH aside, key WHERE aside[key] = $person
  SET aside[key] = null
}
CALL () {
  MATCH ()-[edge:SET_ASIDE|MEMBER_OF|ATTENDED]->()
  UNWIND ['invitedByFormerly', 'sponsoredByFormerly'] AS key
  WITH edge, key WHERE $person IN edge[key]
  SET edge[key] = null
}
CALL () {
  MATCH (:MergedPerson)-[merged:MERGED_INTO {by: $person}]->()
  SET merged.by = null
}
CALL () {
  MATCH (tour:SampleTour)
  WHERE $person IN [tour.asker, tour.sought, tour.closePerson]
  DELETE tour
}
