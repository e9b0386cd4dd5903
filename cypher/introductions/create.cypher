// Somebody asks a connector for a way to a person.
// :param {requester: '0192…', connector: '0193…', target: '0194…', introduction: {id: '0195…', status: 'ASKED', message: 'We both print.'}}
MATCH (requester:Person {id: $requester})
MATCH (connector:Person {id: $connector})
MATCH (target:Person {id: $target})
CREATE (requester)-[:REQUESTED]->(introduction:Introduction)-[:ASKS]->(connector)
CREATE (introduction)-[:LEADS_TO]->(target)
SET introduction = $introduction
RETURN introduction.id AS id
