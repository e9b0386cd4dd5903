// The next notices of introductions of each of these people after a number, in their order.
// :param {readers: [{person: '0192…', after: 3}], limit: 20}
UNWIND $readers AS reader
CALL (reader) {
  MATCH (notice:Notice {person: reader.person})
  WHERE notice.n > reader.after AND notice.introduction IS NOT NULL
  RETURN notice
  ORDER BY notice.n
  LIMIT $limit
}
RETURN notice.person AS person, notice.n AS n, notice.introduction AS introduction, notice.meeting AS meeting,
       notice.contact AS contact, notice.kind AS kind, notice.at AS at
ORDER BY person, n
