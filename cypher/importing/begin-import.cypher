// Begins the record of an import, or goes on with that of the same list which was cut short; gives its id, and whether it is new.
// :param id => '019a…'
// :param list => 'sha256-5c0e'
// :param kind => 'attendance'
// :param file => 'november.csv'
// :param at => datetime()
MERGE (record:Import {list: $list, kind: $kind, isUnderWay: true})
ON CREATE SET record.id = $id, record.file = $file, record.at = $at
RETURN record.id AS id, record.id = $id AS isNew
ORDER BY id
LIMIT 1
