// The next meetings of these networks: those of rank 0 first, then the soonest. Of some networks discovery meetings alone.
// :param {networks: [{id: '0192…', rank: 0, discoveryOnly: false}], now: datetime(), limit: 5}
UNWIND $networks AS one
WITH one.id AS id, one.rank AS rank, one.discoveryOnly AS discoveryOnly
MATCH (:Network {id: id})-[:HELD]->(meeting:Meeting {status: 'PLANNED'})
WHERE meeting.startsAt > $now AND (meeting.isDiscovery OR NOT discoveryOnly)
WITH rank, meeting.startsAt AS startsAt, meeting.id AS meeting
ORDER BY rank, startsAt, meeting
LIMIT $limit
RETURN meeting
ORDER BY rank, startsAt, meeting
