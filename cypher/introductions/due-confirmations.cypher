// Introductions of which one says that the two met, and nobody has said otherwise for long enough.
// :param now => datetime()
MATCH (introduction:Introduction)
WHERE introduction.confirmsAt <= $now
RETURN introduction.id AS id
ORDER BY introduction.confirmsAt, id
