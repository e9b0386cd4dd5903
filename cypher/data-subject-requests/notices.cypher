// What a person was told, of these introductions, of meetings and of contacts.
// :param {person: '0192…', introductions: ['0195…']}
MATCH (notice:Notice {person: $person})
WHERE notice.introduction IN $introductions OR notice.meeting IS NOT NULL OR notice.contact IS NOT NULL
RETURN notice {occurredAt: notice.at, .kind, .role, .introduction, .meeting, .contact, .mailed} AS notice
ORDER BY notice.n
