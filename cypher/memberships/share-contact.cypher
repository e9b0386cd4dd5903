// A guest says whether the organisers of the network may see their email and phone.
// :param {person: '0192…', network: '0193…', sharesContact: true}
MATCH (:Person {id: $person})-[membership:MEMBER_OF {status: 'ACTIVE', role: 'GUEST'}]->(:Network {id: $network})
SET membership.sharesContact = $sharesContact
