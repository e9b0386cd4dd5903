// Networks that meet all parts of a search, those that match best first, then by name, then id.
// :param {query: '(((petit*)))', search: [{ways: [['petit']], trades: []}], kinds: null, purposes: null, city: null, maxFeePerYear: 500.0, currency: 'EUR', meetingsSince: datetime('2025-11-22T00:00:00Z'), now: datetime('2026-11-22T00:00:00Z'), after: null, limit: 21}
CALL db.index.fulltext.queryNodes('networksByWords', $query) YIELD node AS network
WHERE ($kinds IS NULL OR network.kind IN $kinds)
  AND ($purposes IS NULL OR any(purpose IN $purposes WHERE purpose IN network.purposes))
  AND ($city IS NULL OR network.foldedCity = $city)
  AND rule.isAffordable(network)
WITH network, split(network.words, ' ') AS has
WITH network, reduce(sum = 0, part IN $search | sum + rule.mismatch(has, part)) AS mismatch
WHERE $after IS NULL
   OR mismatch > $after[0]
   OR (mismatch = $after[0] AND (network.foldedName > $after[1]
     OR (network.foldedName = $after[1] AND network.id > $after[2])))
WITH network, mismatch
ORDER BY mismatch, network.foldedName, network.id
LIMIT $limit
RETURN network {.id, .name, .kind, .purposes, .description, .city, .country, .timeZone, .admission, .oneMemberPerProfession, .absenceLimit, .absenceWindowDays, .allowsBusiness, .minimumScoreToRecommend, .informationMeetingSize, .memberListVisibleTo, .feeAmount, .feeCurrency, .feePer, .createdAt, .updatedAt} AS network, network.foldedName AS foldedName, mismatch
ORDER BY mismatch, foldedName, network.id
