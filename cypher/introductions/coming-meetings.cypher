// The next meetings of these networks: those of rank 0 first, then the soonest. Of some networks discovery meetings alone.
// :param {networks: [{id: '0192…', rank: 0, discoveryOnly: false}], now: datetime(), limit: 5}
UNWIND $networks AS one
MATCH (:Network {id: one.id})-[:HELD]->(meeting:Meeting {status: 'PLANNED'})
WHERE meeting.startsAt > $now AND (meeting.discovery OR NOT one.discoveryOnly)
WITH one.rank AS rank, meeting
ORDER BY rank, meeting.startsAt, meeting.id
LIMIT $limit
RETURN meeting.id AS meeting
ORDER BY rank, meeting.startsAt, meeting.id
