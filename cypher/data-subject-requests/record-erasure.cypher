// That somebody was erased, when, and whether they did it themself or the administrator: nothing else.
// :param {id: '0197…', at: datetime(), by: 'THEMSELF'}
CREATE (erasure:Erasure {id: $id, at: $at, by: $by})
