// Changes the properties given; null takes one away.
// :param {id: '0195…', changes: {status: 'FORWARDED'}}
MATCH (introduction:Introduction {id: $id})
SET introduction += $changes
RETURN introduction.id AS id
