// Adds to the history of an introduction; events stand in the order of n.
// :param {id: '0195…', n: 1, event: {at: datetime(), by: '0192…', status: 'FORWARDED', note: null, shownTo: 'ALL'}}
MATCH (introduction:Introduction {id: $id})
CREATE (introduction)-[:WENT]->(event:IntroductionEvent)
SET event = $event, event.n = $n
RETURN event.n AS n
