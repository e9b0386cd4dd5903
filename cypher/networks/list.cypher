// Networks by name, then id; `after` is the folded name and id to start behind.
// :param {kinds: null, purposes: null, city: null, maxFeePerYear: 500.0, currency: 'EUR', meetingsSince: datetime('2025-11-22T00:00:00Z'), now: datetime('2026-11-22T00:00:00Z'), after: null, limit: 21}
MATCH (network:Network)
WHERE ($kinds IS NULL OR network.kind IN $kinds)
  AND ($purposes IS NULL OR any(purpose IN $purposes WHERE purpose IN network.purposes))
  AND ($city IS NULL OR network.foldedCity = $city)
  AND rule.isAffordable(network)
  AND ($after IS NULL OR network.foldedName > $after[0] OR (network.foldedName = $after[0] AND network.id > $after[1]))
WITH network
ORDER BY network.foldedName, network.id
LIMIT $limit
RETURN network {.id, .name, .kind, .purposes, .description, .city, .country, .timeZone, .admission, .oneMemberPerProfession, .absenceLimit, .absenceWindowDays, .allowsBusiness, .minimumScoreToRecommend, .informationMeetingSize, .memberListVisibleTo, .feeAmount, .feeCurrency, .feePer, .createdAt, .updatedAt} AS network, network.foldedName AS foldedName
ORDER BY foldedName, network.id
