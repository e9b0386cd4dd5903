// Where somebody sat is stored by round, and how many were at each table: before, there was one table and one number.
MATCH ()-[attended:ATTENDED]->(:Meeting)
WHERE attended.table IS NOT NULL OR attended.atTable IS NOT NULL
WITH attended, attended.table AS table, attended.atTable AS atTable
SET attended.tables = CASE WHEN table IS NULL THEN attended.tables ELSE [table] END,
    attended.tableSizes = CASE WHEN table IS NULL OR atTable IS NULL THEN attended.tableSizes ELSE [atTable] END
REMOVE attended.table, attended.atTable;
