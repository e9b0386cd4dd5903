// What a person was told, of these introductions.
// :param {person: '0192…', introductions: ['0195…']}
MATCH (notice:Notice {person: $person})
WHERE notice.introduction IN $introductions
RETURN notice {occurredAt: notice.at, .kind, .role, .introduction, .mailed} AS notice
ORDER BY notice.n
