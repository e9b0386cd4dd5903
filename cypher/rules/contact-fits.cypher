// Whether a contact of an address book is asked for. People who are hidden from the owner are none.
// :rule (contact, owner)
all(word IN $words WHERE contact.words CONTAINS word)
  AND ($tag IS NULL OR $tag IN contact.foldedTags)
  AND ($dueOn IS NULL OR contact.comeBackOn <= date($dueOn))
  AND ($isRecognised IS NULL OR $isRecognised = EXISTS {
    MATCH (contact)-[:STANDS_FOR]->(person:Person) WHERE NOT person.id IN $hidden
  })
  AND ($isMetInPerson IS NULL OR EXISTS {
    MATCH (contact)-[:STANDS_FOR]->(person:Person)
    WHERE NOT person.id IN $hidden AND $isMetInPerson = (
      EXISTS { MATCH (person)-[tie:KNOWS]-(owner) WHERE tie.sharedMeetings > 0 }
      OR EXISTS { MATCH (person)-[met:MET]-(owner) WHERE met.channel = 'IN_PERSON' })
  })
  AND ($lastMetBefore IS NULL OR EXISTS {
    MATCH (contact)-[:STANDS_FOR]->(person:Person)
    WHERE NOT person.id IN $hidden AND NOT EXISTS {
      MATCH (person)-[tie:KNOWS]-(owner) WHERE tie.lastMetAt >= $lastMetBefore
    }
  })
  AND ($among IS NULL OR EXISTS { MATCH (contact)-[:STANDS_FOR]->(person:Person) WHERE person.id IN $among })
  AND ($without IS NULL OR NOT EXISTS {
    MATCH (contact)-[:STANDS_FOR]->(person:Person)
    WHERE person.id IN $without.people OR (NOT person.id IN $hidden AND EXISTS {
      MATCH (person)-[:MEMBER_OF {status: 'ACTIVE'}]->(network:Network {id: $without.network})
    })
  })
