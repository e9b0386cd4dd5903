// Who says that they met whom in these encounters, as far as the viewer may see: their own, those of two who both belong to a
// network the viewer runs, and all for the administrator.
// :param {ids: ['0195…'], all: false, viewer: '0192…', runs: ['0194…']}
UNWIND $ids AS id
MATCH (from:Person)-[declaration:MET {encounter: id}]->(to:Person)
WHERE $all OR $viewer IN [from.id, to.id] OR EXISTS {
    MATCH (from)-[one:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)<-[other:MEMBER_OF {status: 'ACTIVE'}]-(to)
    WHERE network.id IN $runs AND rule.belongs(one) AND rule.belongs(other)
  }
RETURN id, from.id AS from, to.id AS to, declaration {.at, .channel, .meeting} AS said
ORDER BY id, from
