// Says in the record of an import that it came to its end, of which networks it told, and what it brought.
// :param id => '019a…'
// :param networks => ['0193…']
// :param counted => ['people', 'attendances']
// :param created => [3, 40]
// :param recognised => [1, 0]
MATCH (record:Import {id: $id})
SET record.isUnderWay = false, record.counted = $counted, record.created = $created, record.recognised = $recognised
WITH record
UNWIND $networks AS network
MATCH (home:Network {id: network})
MERGE (record)-[:WITHIN]->(home)
