// The migrations that this database has had.
MATCH (migration:Migration)
RETURN migration.name AS name
ORDER BY name
