/** How many hours a meeting is taken to last that does not say when it ends. Whether one is over is for cypher/rules/is-over.cypher. */
export const ASSUMED_HOURS = 3
