import type { Answers, Section } from './section.js'

/** What both mean by the same p: the index rounds to 9 decimals. */
const SAME_P = 1e-9

/**
 * Holds the answers of each engine against those of the index: one line each.
 * @throws Error where two answers differ, as then their times say nothing
 */
export function compared(sections: readonly Section[]): string[] {
  const [index, ...others] = sections.flatMap(section => section.answers)
  if (!index) return []
  return others.map(other => {
    const checks = [
      ...distances(index, other),
      ...each('p of the 5 best paths', index.threeHops, other.threeHops, sameList),
      ...each('best paths', index.best, other.best, sameBest),
    ]
    return `${other.engine}: ${checks.join(', ')} equal`

    function each<A, B>(
      what: string,
      one: readonly A[] | undefined,
      two: readonly B[] | undefined,
      same: (a: A, b: B) => boolean,
    ): string[] {
      if (!one || !two) return []
      const count = Math.min(one.length, two.length)
      for (let i = 0; i < count; i++)
        if (!same(one[i] as A, two[i] as B))
          throw new Error(
            `${other.engine} answers otherwise for pair ${i} (${what}): ${JSON.stringify(two[i])}, and the index ${JSON.stringify(one[i])}.`,
          )
      return [`${what} of ${count} pairs`]
    }

    function distances(index: Answers, other: Answers): string[] {
      return each(
        'distances',
        index.distances,
        other.distances,
        (a, b) => a === b || (a === null && Number(b) > 6),
      )
    }
  })
}

function sameList(one: number[], two: number[]): boolean {
  return one.length === two.length && one.every((p, i) => Math.abs(p - (two[i] as number)) <= SAME_P)
}

type Best = { p: number; hops: number }

/** One without a limit of hops may be better only by being longer than 4. */
function sameBest(limited: Best, any: Best): boolean {
  return any.hops <= 4 && any.hops > 0 ? Math.abs(limited.p - any.p) <= SAME_P : any.p >= limited.p - SAME_P
}
