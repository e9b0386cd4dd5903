// Who belongs, or belonged, to which network.
// :param memberships => [{person: '0192…', network: '0193…', since: '2026-01-31', until: null, properties: {id: '0194…', status: 'ACTIVE', role: 'MEMBER'}}]
UNWIND $memberships AS row
MATCH (person:Person {id: row.person}), (network:Network {id: row.network})
CREATE (person)-[membership:MEMBER_OF]->(network)
SET membership = row.properties, membership.since = date(row.since), membership.until = date(row.until)
