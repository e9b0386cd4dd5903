// A person no longer says so.
// :param {person: '0192…', meeting: '0193…', other: null}
MATCH (:Person {id: $person})-[dispute:DISPUTES]->(:Meeting {id: $meeting})
WHERE coalesce(dispute.with, '') = coalesce($other, '')
DELETE dispute
RETURN count(dispute) AS disputes
