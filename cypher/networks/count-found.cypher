// How many networks have any of the words.
// :param {query: 'petit* OR dej*', kind: null, purpose: null, city: null, maxFeePerYear: 500.0, currency: 'EUR', meetingsSince: datetime('2025-11-22T00:00:00Z'), now: datetime('2026-11-22T00:00:00Z')}
CALL db.index.fulltext.queryNodes('networksByWords', $query) YIELD node AS network
WHERE ($kind IS NULL OR network.kind = $kind)
  AND ($purpose IS NULL OR $purpose IN network.purposes)
  AND ($city IS NULL OR network.foldedCity = $city)
  AND rule.isAffordable(network)
RETURN count(network) AS count
