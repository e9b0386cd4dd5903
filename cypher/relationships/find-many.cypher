// The relationships of these pairs that the viewer may see: their own, those of two who both belong to a network the viewer
// runs, and all for the administrator.
// :param {pairs: [['0192…', '0193…']], all: false, viewer: '0192…', runs: ['0194…']}
UNWIND $pairs AS pair
MATCH (low:Person {id: pair[0]})-[tie:KNOWS]->(high:Person {id: pair[1]})
WHERE $all OR $viewer IN pair OR EXISTS {
    MATCH (low)-[one:MEMBER_OF {status: 'ACTIVE'}]->(network:Network)<-[other:MEMBER_OF {status: 'ACTIVE'}]-(high)
    WHERE network.id IN $runs AND rule.belongs(one) AND rule.belongs(other)
  }
RETURN pair[0] AS low, pair[1] AS high,
       tie {.warmth, .trust, .openWarmth, .openWithoutLow, .openWithoutHigh, .sharedMeetings, .evidence, .firstMetAt, .lastMetAt} AS sums
ORDER BY low, high
