// Networks that have any of the words: the number of words matched whole, then as prefixes, then the folded name, then the id.
// :param {query: 'petit* OR dej*', words: ['petit', 'dej'], kinds: null, purposes: null, city: null, maxFeePerYear: 500.0, currency: 'EUR', meetingsSince: datetime('2025-11-22T00:00:00Z'), now: datetime('2026-11-22T00:00:00Z'), after: null, limit: 21}
CALL db.index.fulltext.queryNodes('networksByWords', $query) YIELD node AS network
WHERE ($kinds IS NULL OR network.kind IN $kinds)
  AND ($purposes IS NULL OR any(purpose IN $purposes WHERE purpose IN network.purposes))
  AND ($city IS NULL OR network.foldedCity = $city)
  AND rule.isAffordable(network)
WITH network, split(network.words, ' ') AS has
WITH network,
     size([word IN $words WHERE word IN has]) AS whole,
     size([word IN $words WHERE any(one IN has WHERE one STARTS WITH word)]) AS prefixes
WHERE $after IS NULL
   OR whole < $after[0]
   OR (whole = $after[0] AND (prefixes < $after[1]
     OR (prefixes = $after[1] AND (network.foldedName > $after[2]
       OR (network.foldedName = $after[2] AND network.id > $after[3])))))
WITH network, whole, prefixes
ORDER BY whole DESC, prefixes DESC, network.foldedName, network.id
LIMIT $limit
RETURN network {.id, .name, .kind, .purposes, .description, .city, .country, .timeZone, .admission, .oneMemberPerProfession, .absenceLimit, .absenceWindowDays, .allowsBusiness, .minimumScoreToRecommend, .informationMeetingSize, .memberListVisibleTo, .feeAmount, .feeCurrency, .feePer, .createdAt, .updatedAt} AS network, network.foldedName AS foldedName, whole, prefixes
ORDER BY whole DESC, prefixes DESC, foldedName, network.id
