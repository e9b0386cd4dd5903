// How many networks meet all parts of a search.
// :param {query: '(((petit*)))', kinds: null, purposes: null, city: null, maxFeePerYear: 500.0, currency: 'EUR', meetingsSince: datetime('2025-11-22T00:00:00Z'), now: datetime('2026-11-22T00:00:00Z')}
CALL db.index.fulltext.queryNodes('networksByWords', $query) YIELD node AS network
WHERE ($kinds IS NULL OR network.kind IN $kinds)
  AND ($purposes IS NULL OR any(purpose IN $purposes WHERE purpose IN network.purposes))
  AND ($city IS NULL OR network.foldedCity = $city)
  AND rule.isAffordable(network)
RETURN count(network) AS count
