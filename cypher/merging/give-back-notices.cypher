// Gives back to a person the notices that a merge had moved, with the numbers they had; those that came since stand behind them.
// :param {keep: '0192…', other: '0193…'}
MATCH (other:Person {id: $other})
CALL () {
  MATCH (notice:Notice {person: $keep})
  WHERE last(notice.mergedFrom) = $other AND size(coalesce(notice.formerN, [])) = size(notice.mergedFrom)
  SET notice.person = $other, notice.n = last(notice.formerN),
      notice.formerN = CASE WHEN size(notice.formerN) > 1 THEN notice.formerN[..-1] END,
      notice.mergedFrom = CASE WHEN size(notice.mergedFrom) > 1 THEN notice.mergedFrom[..-1] END
}
CALL (other) {
  MATCH (notice:Notice {person: $keep})
  WHERE last(notice.mergedFrom) = $other
  WITH other, notice ORDER BY notice.n
  WITH other, collect(notice) AS notices, coalesce(other.noticesWritten, 0) AS written
  FOREACH (place IN range(0, size(notices) - 1) | FOREACH (notice IN [notices[place]] |
    SET notice.person = $other, notice.n = written + place + 1, notice.mergedFrom = null, notice.formerN = null))
  SET other.noticesWritten = CASE WHEN other.noticesWritten IS NULL AND notices = [] THEN null ELSE written + size(notices) END
}
