/** One person gave another something. */
export interface Gift<Id extends string> {
  readonly from: Id
  readonly to: Id
}

/**
 * Of all directed pairs, those whose opposite is there too: the share of giving that is returned (Garlaschelli and Loffredo,
 * Physical Review Letters 93, 268701, 2004, before their correction for density). Null where nobody gave.
 */
export function reciprocityOf<Id extends string>(gifts: readonly Gift<Id>[]): number | null {
  const given = new Set(gifts.map(({ from, to }) => `${from} ${to}`))
  if (given.size === 0) return null
  const distinct = [...given].map(pair => pair.split(' '))
  return distinct.filter(([from, to]) => given.has(`${to} ${from}`)).length / given.size
}
