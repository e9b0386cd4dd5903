// What a person has been told of, newest first.
// :param {person: '0192…', hidden: ['0196…'], after: [7], limit: 21}
MATCH (notice:Notice {person: $person})
WHERE ($after IS NULL OR notice.n < $after[0]) AND rule.noticeShows(notice, $hidden)
RETURN notice.n AS n, notice.introduction AS introduction, notice.meeting AS meeting, notice.contact AS contact, notice.kind AS kind, notice.at AS at
ORDER BY n DESC
LIMIT $limit
