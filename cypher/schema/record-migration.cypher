// :param name => '0001-…'
MERGE (migration:Migration {name: $name})
ON CREATE SET migration.at = datetime()
