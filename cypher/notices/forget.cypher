// Forgets notices from before an instant.
// :param before => datetime()
MATCH (notice:Notice)
WHERE notice.at < $before
DELETE notice
