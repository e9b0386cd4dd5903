// What may let the viewer reach these people: whom they let, whether both belong to a network, whether they are in a network the viewer runs (guests where they said so), whether one has
// accepted to be introduced to the other by somebody whom the viewer sees, and the warmth of the two without the viewer's own declaration.
// :param {people: ['0192…'], viewer: '0193…', hidden: ['0196…'], runs: ['0194…'], belongs: ['0194…']}
UNWIND $people AS id
MATCH (person:Person {id: id})
OPTIONAL MATCH (person)-[tie:KNOWS]-(:Person {id: $viewer})
RETURN id AS person, person.contactVisibleTo AS contactVisibleTo,
       EXISTS {
         MATCH (person)-[theirs:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
         WHERE rule.belongs(theirs) AND network.id IN $belongs
       } AS sharesNetwork,
       EXISTS {
         MATCH (person)-[place:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)
         WHERE network.id IN $runs AND (rule.belongs(place) OR place.sharesContact)
       } AS organised,
       EXISTS {
         MATCH (person)-[:REQUESTED|LEADS_TO]-(introduction:Introduction)-[:REQUESTED|LEADS_TO]-(:Person {id: $viewer})
         WHERE introduction.status IN ['ACCEPTED', 'MET']
           AND NOT EXISTS { MATCH (introduction)-[:ASKS]->(connector:Person) WHERE connector.id IN $hidden }
       } AS introduced,
       coalesce(rule.withoutOwnDeclaration($viewer, id, tie), 0.0) AS warmth
ORDER BY person
