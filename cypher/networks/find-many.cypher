// Networks by id, in no order; what is not there is not returned.
// :param ids => ['0192…']
UNWIND $ids AS id
MATCH (network:Network {id: id})
RETURN network {.id, .name, .kind, .purposes, .description, .city, .country, .timeZone, .admission, .oneMemberPerProfession, .absenceLimit, .absenceWindowDays, .allowsBusiness, .minimumScoreToRecommend, .informationMeetingSize, .memberListVisibleTo, .feeAmount, .feeCurrency, .feePer, .createdAt, .updatedAt} AS network
