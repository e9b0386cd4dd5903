// Those of these pairs of which the first must not see the second: as at sign-in (see people/sign-in).
// :param {pairs: [['0192…', '0193…']], warmthWeight: 0.1, leastExponent: 0.29, leftSince: datetime('2025-11-22T00:00:00Z')}
UNWIND $pairs AS pair
MATCH (person:Person {id: pair[0]})
MATCH (other:Person {id: pair[1]})
WITH person, other,
     [person.foldedCompany] + [left IN coalesce(person.leftCompanies, [])
       WHERE datetime(split(left, '|')[0]) >= $leftSince | substring(left, size(split(left, '|')[0]) + 1)] AS companies
WHERE EXISTS { (person)-[:BLOCKED]-(other) }
  OR any(company IN other.hiddenFromFolded WHERE company IN companies)
  OR other.visibleTo = 'NOBODY'
  OR (other.visibleTo = 'MY_NETWORKS' AND NOT EXISTS {
    MATCH (other)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(:Network)<-[own:MEMBER_OF {status: 'ACTIVE'}]-(person)
    WHERE theirs.role <> 'GUEST' AND own.role <> 'GUEST'
  })
  OR (other.visibleTo = 'MY_RELATIONSHIPS' AND NOT EXISTS {
    MATCH (person)-[knows:KNOWS]-(other)
    WHERE CASE WHEN person.id < other.id THEN knows.warmthWithoutLow ELSE knows.warmthWithoutHigh END
          * $warmthWeight >= $leastExponent
  })
RETURN DISTINCT person.id AS viewer, other.id AS other
ORDER BY viewer, other
