// Of what was made of two things of one network or meeting, what is no longer as it was made: it cannot be divided. That a person
// was told of an entry, and let it stand, is no change.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep}), (other:MergedPerson {id: $other})-[made:SET_ASIDE {asidePart: 'COMBINED'}]->(end)
OPTIONAL MATCH (keep)-[now:MEMBER_OF|ATTENDED]->(end)
WHERE type(now) = made.asideType AND (type(now) = 'ATTENDED' OR now.id = made.id)
WITH made, end, now, [key IN keys(made) + coalesce(keys(now), [])
  WHERE NOT key STARTS WITH 'aside' AND NOT key IN ['tableSizes', 'coversInRoom', 'coversTableSizes', 'ripensAt', 'stood']] AS keys
WHERE now IS NULL OR any(key IN keys WHERE made[key] IS NULL OR now[key] IS NULL OR made[key] <> now[key])
RETURN made.asideType AS type, end.id AS id
ORDER BY type, id
