// What a person was told, of these introductions and of meetings.
// :param {person: '0192…', introductions: ['0195…']}
MATCH (notice:Notice {person: $person})
WHERE notice.introduction IN $introductions OR notice.meeting IS NOT NULL
RETURN notice {occurredAt: notice.at, .kind, .role, .introduction, .meeting, .mailed} AS notice
ORDER BY notice.n
