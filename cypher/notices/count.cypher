// How many notices a person has (see list).
// :param {person: '0192…', hidden: ['0196…']}
MATCH (notice:Notice {person: $person})
WHERE rule.noticeShows(notice, $hidden)
RETURN count(notice) AS count
