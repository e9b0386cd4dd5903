// How many active organisers a network has.
// :param network => '0192…'
MATCH (:Person)-[membership:MEMBER_OF {status: 'ACTIVE', role: 'ORGANISER'}]->(:Network {id: $network})
RETURN count(membership) AS count
