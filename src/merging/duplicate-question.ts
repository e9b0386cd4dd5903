import { longTask } from '../long-work/task.js'
import type { Page, PageRequest } from '../paging.js'
import type { Pair } from '../ties/pair.js'
import type { DuplicateReasonKind } from './duplicates.js'

/** Two profiles that may be one person's, and why, in words. */
export interface ToldDuplicate {
  readonly people: Pair
  readonly reasons: readonly { readonly kind: DuplicateReasonKind; readonly detail: string }[]
}

/** A page whose whole list is counted already. */
export type DuplicatePage = Omit<Page<ToldDuplicate>, 'count'> & { readonly total: number }

/** Who may be there twice, of all whom the viewer may ask about. */
export const DUPLICATES = longTask<null, PageRequest, DuplicatePage>('duplicates')
