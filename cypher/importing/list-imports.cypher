// All imports, the latest first.
MATCH (record:Import)
RETURN record.id AS id, record.at AS at, record.kind AS kind, record.file AS file, record.isUnderWay AS isUnderWay,
       COLLECT { MATCH (record)-[:WITHIN]->(network:Network) RETURN network.name ORDER BY network.name, network.id } AS networks,
       [i IN range(0, size(coalesce(record.counted, [])) - 1) |
         {of: record.counted[i], created: record.created[i], recognised: record.recognised[i]}] AS counts
ORDER BY at DESC, id DESC
