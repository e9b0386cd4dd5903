// Makes members of those who never had a membership of the network, of whatever kind.
// :param members => [{id: '0192…', person: '0193…', network: '0194…', role: 'MEMBER', since: '2026-01-31'}]
UNWIND $members AS member
MATCH (person:Person {id: member.person}), (network:Network {id: member.network})
WHERE NOT EXISTS { (person)-[:MEMBER_OF]->(network) }
CREATE (person)-[:MEMBER_OF {id: member.id, status: 'ACTIVE', role: member.role, since: date(member.since)}]->(network)
RETURN person.id AS person
ORDER BY person
