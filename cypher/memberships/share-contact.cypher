// A guest says whether the organisers of the network may see their email and phone.
// :param {person: '0192…', network: '0193…', sharesContact: true}
MATCH (:Person {id: $person})-[membership:MEMBER_OF {status: 'ACTIVE'}]->(:Network {id: $network})
WHERE NOT rule.belongs(membership)
SET membership.sharesContact = $sharesContact
