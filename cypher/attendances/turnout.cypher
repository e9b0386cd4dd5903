// How many are expected at each meeting, those who came included, and how many came; those who came and were erased since count.
// :param meetings => ['0192…']
UNWIND $meetings AS id
MATCH (meeting:Meeting {id: id})
RETURN meeting.id AS meeting,
       COUNT { MATCH (:Person|AnonymousAttendee)-[attendance:ATTENDED]->(meeting) WHERE rule.takesPart(attendance) } AS expected,
       COUNT { MATCH (:Person|AnonymousAttendee)-[attendance:ATTENDED]->(meeting) WHERE rule.wasThere(attendance) } AS present
