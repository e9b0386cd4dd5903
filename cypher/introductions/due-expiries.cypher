// Introductions that have expired, to those who wait for them, without their being told.
// :param now => datetime()
MATCH (introduction:Introduction)
WHERE introduction.lapsesAt <= $now
RETURN introduction.id AS id
ORDER BY introduction.lapsesAt, id
