// Keeps what has been made of two memberships or entries, so that a later change of it is noticed.
// :param {keep: '0192…', other: '0193…'}
MATCH (keep:Person {id: $keep}), (other:MergedPerson {id: $other})-[before:SET_ASIDE {asidePart: 'KEPT'}]->(end)
MATCH (keep)-[combined:MEMBER_OF|ATTENDED]->(end)
WHERE type(combined) = before.asideType AND (type(combined) = 'ATTENDED' OR combined.id = before.id)
CREATE (other)-[record:SET_ASIDE]->(end)
SET record = properties(combined), record.asideType = type(combined), record.asidePart = 'COMBINED'
