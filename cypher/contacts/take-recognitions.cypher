// Takes of the contacts that a person may recognise on a day as many as are left, at most $wanted. Whoever runs this holds the person.
// :param {owner: '0192…', day: '2026-06-15', wanted: 3, most: 200}
MATCH (owner:Person {id: $owner})
WITH owner, CASE WHEN owner.recognisedOn = date($day) THEN owner.recognisedCount ELSE 0 END AS before
WITH owner, before, CASE WHEN before + $wanted > $most THEN $most - before ELSE $wanted END AS taken
SET owner.recognisedOn = date($day), owner.recognisedCount = before + taken
RETURN taken
