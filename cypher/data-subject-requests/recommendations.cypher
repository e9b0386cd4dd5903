// The recommendations that a person gave, those about them, and those made to them; none with somebody who is hidden from them.
// :param {person: '0192…', hidden: []}
CALL () {
  MATCH (from:Person {id: $person})-[recommended:RECOMMENDED]->(about:Person)
  RETURN 'GIVEN' AS as, from, recommended, about
  UNION ALL
  MATCH (from:Person)-[recommended:RECOMMENDED]->(about:Person {id: $person})
  RETURN 'ABOUT_THEM' AS as, from, recommended, about
  UNION ALL
  MATCH (from:Person)-[recommended:RECOMMENDED {to: $person}]->(about:Person)
  RETURN 'MADE_TO_THEM' AS as, from, recommended, about
}
WITH as, from, recommended, about
WHERE NOT any(one IN [from.id, about.id, coalesce(recommended.to, '')] WHERE one IN $hidden)
OPTIONAL MATCH (to:Person {id: recommended.to})
OPTIONAL MATCH (network:Network {id: recommended.network})
RETURN recommended {.id, as: as, recommender: from {.id, .name}, recommendedPerson: about {.id, .name},
         recipient: to {.id, .name}, isToEveryone: recommended.to IS NULL, network: network {.id, .name},
         givenAt: recommended.at, .message, .outcome, .amount, .currency, .retractedAt} AS recommendation
ORDER BY as, recommended.at, recommended.id
