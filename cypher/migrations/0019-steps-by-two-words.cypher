// What only one of two declares is a step for nobody: the open warmth is what opens to `low`, without what `high` alone declares, of
// which one counts unless another that counted is less than 180 days older.
MATCH (low:Person)-[tie:KNOWS]->(high:Person)
WHERE EXISTS { (low)-[:MET]-(high) }
CALL (low, high) {
  OPTIONAL MATCH (high)-[said:MET]->(low)
  WHERE NOT EXISTS { MATCH (low)-[:MET {encounter: said.encounter}]->(high) }
  WITH toInteger(floor(said.at.epochMillis / 86400000.0)) AS day
  ORDER BY day
  RETURN reduce(state = {day: -1000000, warmth: 0.0}, day IN collect(day) |
    CASE WHEN day - state.day < 180 THEN state ELSE {day: day, warmth: state.warmth + 0.25 * 2.0 ^ ((day - 18262) / 180.0)} END
  ).warmth AS declared
}
WITH tie, tie.openWithoutLow - declared AS both
SET tie.openWarmth = CASE WHEN both > 1e-9 * tie.openWithoutLow THEN both ELSE 0.0 END;
