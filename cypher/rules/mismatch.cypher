// How far words are from what one part of a search asks for: it is there whole (0), by the beginnings of words (1), by a trade (2), or with a typing error (3).
// :rule (has, part)
CASE
  WHEN any(way IN part.ways WHERE all(word IN way WHERE word IN has)) THEN 0
  WHEN any(way IN part.ways WHERE all(word IN way WHERE any(one IN has WHERE one STARTS WITH word))) THEN 1
  WHEN any(trade IN part.trades WHERE trade IN has) THEN 2
  ELSE 3
END
