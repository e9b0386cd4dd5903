// Which of these viewers must not see which of these others, as people/sign-in finds it for one viewer.
// :param {viewers: ['0192…'], others: ['0193…'], warmthWeight: 0.1, leastExponent: 0.29, leftSince: datetime('2025-11-22T00:00:00Z')}
CALL () {
  UNWIND $viewers AS id
  MATCH (person:Person {id: id})-[:BLOCKED]-(other:Person)
  WHERE other.id IN $others
  RETURN person, other
  UNION
  UNWIND $others AS id
  MATCH (other:Person {id: id})
  WHERE other:Restricted
  WITH collect(other) AS discreet
  WHERE size(discreet) > 0
  UNWIND $viewers AS id
  MATCH (person:Person {id: id})
  WITH discreet, person,
       [person.foldedCompany] + [left IN coalesce(person.leftCompanies, [])
         WHERE datetime(split(left, '|')[0]) >= $leftSince | substring(left, size(split(left, '|')[0]) + 1)] AS companies
  UNWIND discreet AS other
  WITH person, other, companies
  WHERE other <> person AND (
    any(company IN other.hiddenFromFolded WHERE company IN companies)
    OR other.visibleTo = 'NOBODY'
    OR (other.visibleTo = 'MY_NETWORKS' AND NOT EXISTS {
      MATCH (other)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(:Network)<-[own:MEMBER_OF {status: 'ACTIVE'}]-(person)
      WHERE rule.belongs(theirs) AND rule.belongs(own)
    })
    OR (other.visibleTo = 'MY_RELATIONSHIPS' AND NOT EXISTS {
      MATCH (person)-[knows:KNOWS]-(other)
      WHERE rule.withoutOwnDeclaration(person.id, other.id, knows)
            * $warmthWeight >= $leastExponent
    })
  )
  RETURN person, other
}
RETURN person.id AS viewer, other.id AS other
ORDER BY viewer, other
