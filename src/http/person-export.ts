import type { RequestHandler } from 'express'
import { EXPORT } from '../data-subject-requests/data-subject.js'
import { BadInput } from '../errors.js'
import { mustBeLetIn } from '../graphql/authorized.js'
import { type PersonId, parseId } from '../ids.js'
import type { LongWork } from '../long-work/long-work.js'
import { refuse } from './refusals.js'

/** Where the export of a person is. */
export const PERSON_EXPORT = '/people/:personId/export'

/** Only GET is answered here: a HEAD would read all of it for nothing. */
export const onlyGet: RequestHandler = ({ method }, response, next) => {
  if (method === 'GET') return next()
  response.setHeader('allow', 'GET')
  refuse(response, new BadInput('method', 'Use GET.'), 405)
}

/** All that is held about a person, as a file of JSON, to whoever has signed in as them or as the administrator. */
export function personExport(work: LongWork): RequestHandler<{ personId: string }> {
  return async ({ params }, response) => {
    const { viewer, entry } = response.locals
    entry.asks = [`GET ${PERSON_EXPORT}`]
    mustBeLetIn(viewer)
    const [data] = await work.ask(EXPORT, viewer, parseId<PersonId>('personId', params.personId), [null])
    response.attachment('person-export.json').setHeader('cache-control', 'no-store').json(data)
  }
}
