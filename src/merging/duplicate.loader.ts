import type { LongWork } from '../long-work/long-work.js'
import { longLoader } from '../long-work/long-work.loader.js'
import type { Page, PageRequest } from '../paging.js'
import type { Viewer } from '../viewer.js'
import { mustBePageOfDuplicates } from './duplicate.service.js'
import { DUPLICATES, type ToldDuplicate } from './duplicate-question.js'

/** Suggestions that one request asks for: they are worked out once. */
export function duplicateLoaders(work: LongWork, viewer: Viewer) {
  const loader = longLoader(work, DUPLICATES, viewer)
  return {
    duplicates: {
      /** A page, the surest first. @throws BadInput for a page that cannot be asked for */
      async page({ first, after }: PageRequest): Promise<Page<ToldDuplicate>> {
        mustBePageOfDuplicates({ first, after })
        const page = await loader.load({ about: null, question: { first, after } })
        return { ...page, count: async () => page.total }
      },
    },
  }
}
