// A new network, with its founder as the first organiser.
// :param {id: '0192…', properties: {name: 'Petit déjeuner', foldedName: 'petit dejeuner', kind: 'REFERRAL'}, founder: '0192…', membership: {id: '0192…', since: '2026-01-31'}, at: datetime()}
MATCH (founder:Person {id: $founder})
CREATE (network:Network {id: $id})
SET network.purposes = []
SET network += $properties, network.createdAt = $at, network.updatedAt = $at
CREATE (founder)-[:MEMBER_OF {id: $membership.id, status: 'ACTIVE', role: 'ORGANISER', since: date($membership.since)}]->(network)
RETURN network {.id, .name, .kind, .purposes, .description, .city, .country, .timeZone, .admission, .oneMemberPerProfession, .absencesLosePlace, .absenceWindowDays, .businessTalk, .recommendationFloor, .informationMeetingSize, .memberListVisibleTo, .feeAmount, .feeCurrency, .feePer, .createdAt, .updatedAt} AS network
