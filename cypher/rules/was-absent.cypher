// Whether somebody was absent from a settled meeting: not on its list, or as ABSENT.
// :rule (person, meeting)
NOT EXISTS { (person)-[entry:ATTENDED WHERE entry.status <> 'ABSENT']->(meeting) }
