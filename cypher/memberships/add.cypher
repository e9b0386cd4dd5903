// New memberships; none where the person or the network is not there. `since` and `until` are days. Their inviters must be held.
// :param memberships => [{id: '0192…', person: '0193…', network: '0194…', status: 'INVITED', role: 'MEMBER', invitedBy: '0195…', since: '2026-01-31', until: null}]
UNWIND $memberships AS new
MATCH (person:Person {id: new.person}), (network:Network {id: new.network})
CREATE (person)-[membership:MEMBER_OF]->(network)
SET membership = new {.*, person: null, network: null, since: date(new.since), until: date(new.until)}
RETURN person.id AS person
