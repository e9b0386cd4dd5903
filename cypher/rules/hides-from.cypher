// Whether somebody's own choices hide them from a person, of these folded companies and belonging to these networks (ids).
// :rule (other, person, companies, networks)
other <> person AND (
  any(company IN other.hiddenFromFolded WHERE company IN companies)
  OR other.visibleTo = 'NOBODY'
  OR (other.visibleTo = 'MY_NETWORKS' AND NOT EXISTS {
    MATCH (other)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(shared:Network)
    WHERE rule.belongs(theirs) AND shared.id IN networks
  })
  OR (other.visibleTo = 'MY_RELATIONSHIPS' AND NOT EXISTS {
    MATCH (person)-[knows:KNOWS]-(other)
    WHERE rule.withoutOwnDeclaration(person.id, other.id, knows) * $warmthWeight >= $leastExponent
  })
)
