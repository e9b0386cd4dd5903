// Changes the properties given; null takes one away.
// :param {id: '0192…', properties: {city: 'Lyon'}, at: datetime()}
MATCH (network:Network {id: $id})
SET network += $properties, network.updatedAt = $at
RETURN network {.id, .name, .kind, .purposes, .description, .city, .country, .timeZone, .admission, .oneMemberPerProfession, .absenceLimit, .absenceWindowDays, .allowsBusiness, .minimumScoreToRecommend, .informationMeetingSize, .memberListVisibleTo, .feeAmount, .feeCurrency, .feePer, .createdAt, .updatedAt} AS network
