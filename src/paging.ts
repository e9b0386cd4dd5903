import { mustBeWithin, mustHaveItems } from './checks.js'
import { BadInput } from './errors.js'

/** Which part of a list: at most `first` items behind the cursor `after`. */
export interface PageRequest {
  readonly first: number
  readonly after?: string | null
}

/** One page of a list. `count` counts the whole list when somebody asks. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly count: () => Promise<number>
}

/** What a key of a list's order is. */
export type KeyKind = 'string' | 'number'
type KeyValue<K extends KeyKind> = K extends 'string' ? string : number
type Keys<Kinds extends readonly KeyKind[]> = { -readonly [I in keyof Kinds]: KeyValue<Kinds[I]> }

/** Longer than any key that is sorted by: folding a name of 200 characters makes up to 18 letters of one. */
const LONGEST_KEY = 4000

/** The most items a page can have. */
export const LARGEST_PAGE = 100

/** @throws BadInput for more of something than a page would hold. */
export function mustBeFew(field: string, items: readonly unknown[]): void {
  mustHaveItems(field, items, 0, LARGEST_PAGE)
}

/** How many items the page has at most. @throws BadInput where that is not 1 to 100. */
export function pageSize({ first }: PageRequest): number {
  mustBeWithin('first', first, 1, LARGEST_PAGE)
  return first
}

/** What whoever sends something else for a cursor is told. */
export function notOfThisList(): BadInput {
  return new BadInput('after', '`after` must be a cursor of this list: take it from `edges` or `pageInfo`.')
}

/**
 * The order of one list, and its cursors: a cursor holds the sort keys of its item, so that the next page starts behind them
 * even where items came or went meanwhile.
 */
export class Ordering<const Kinds extends readonly KeyKind[]> {
  constructor(
    private readonly list: string,
    private readonly kinds: Kinds,
  ) {}

  /**
   * What a store needs to fetch the page: the keys to start behind, and one row more than asked, which tells whether there is a
   * next page. @throws BadInput where `first` is not 1 to 100, or the cursor is none of this list's.
   */
  start(request: PageRequest): { after: Keys<Kinds> | null; limit: number } {
    const { after } = request
    const first = pageSize(request)
    return { after: after === null || after === undefined ? null : this.decode(after), limit: first + 1 }
  }

  /** The page made of the rows fetched for `request`. */
  page<Row, T>(
    request: PageRequest,
    rows: readonly Row[],
    keysOf: (row: Row) => Keys<Kinds>,
    nodeOf: (row: Row) => T,
    count: () => Promise<number>,
  ): Page<T> {
    return {
      edges: rows
        .slice(0, request.first)
        .map(row => ({ cursor: this.encode(keysOf(row)), node: nodeOf(row) })),
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== null && request.after !== undefined,
      count,
    }
  }

  private encode(keys: Keys<Kinds>): string {
    return Buffer.from(JSON.stringify([this.list, ...keys])).toString('base64url')
  }

  private decode(cursor: string): Keys<Kinds> {
    const parts = parsed(cursor)
    if (
      !Array.isArray(parts) ||
      parts[0] !== this.list ||
      parts.length !== this.kinds.length + 1 ||
      !this.fits(parts.slice(1))
    )
      throw notOfThisList()
    return parts.slice(1) as Keys<Kinds>
  }

  private fits(keys: unknown[]): boolean {
    return keys.every(
      (key, i) => typeof key === this.kinds[i] && (typeof key !== 'string' || key.length <= LONGEST_KEY),
    )
  }
}

/** A page of a list that is held whole, in its order. */
export function pageOfAll<T, const Kinds extends readonly KeyKind[]>(
  ordering: Ordering<Kinds>,
  request: PageRequest,
  items: readonly T[],
  keysOf: (item: T) => Keys<Kinds>,
): Page<T> {
  const { after, limit } = ordering.start(request)
  const from = after === null ? 0 : items.findIndex(item => compareKeys(keysOf(item), after) > 0)
  const rows = from < 0 ? [] : items.slice(from, from + limit)
  return ordering.page(
    request,
    rows,
    keysOf,
    item => item,
    async () => items.length,
  )
}

/** Keys in ascending order; strings by code unit, as Neo4j compares them but for rare characters beyond the basic plane. */
export function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, key] of a.entries()) {
    const other = b[i]
    if (other === undefined || key === other) continue
    return key < other ? -1 : 1
  }
  return 0
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** The counts of several lists that are shown together, counted by one call of `load` once somebody asks for one of them. */
export function countedTogether<Key>(
  load: () => Promise<Map<Key, number>>,
): (key: Key) => () => Promise<number> {
  let counts: Promise<Map<Key, number>> | null = null
  return key => async () => {
    counts ??= load()
    return (await counts).get(key) ?? 0
  }
}

/** An empty list. */
export function emptyPage<T>(request: PageRequest): Page<T> {
  return { edges: [], hasNextPage: false, hasPreviousPage: Boolean(request.after), count: async () => 0 }
}
