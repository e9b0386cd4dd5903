// A person no longer says so, unless an organiser has upheld that they were absent.
// :param {person: '0192…', meeting: '0193…', other: null}
MATCH (:Person {id: $person})-[dispute:DISPUTES]->(:Meeting {id: $meeting})
WHERE coalesce(dispute.with, '') = coalesce($other, '') AND dispute.upheldAt IS NULL
DELETE dispute
RETURN count(dispute) AS disputes
