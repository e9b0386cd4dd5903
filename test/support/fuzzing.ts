import { schemaOf } from '../../src/api/schema.js'
import { localToken } from '../../src/http/tokens.js'
import { newId } from '../../src/ids.js'
import { startApp } from './app.js'
import fc from './fast-check.js'
import { type HostileRequest, hostileRequest, type Known, type RawAnswer, send } from './hostile-requests.js'
import { MARK } from './hostile-values.js'
import { networkOf, newcomerTo } from './scenes.js'

/** Sends so many hostile requests to a service of its own. @throws where an answer is one that no request should get. */
export async function fuzz(requests: number, seed: number): Promise<void> {
  const app = await startApp()
  try {
    const [one, other] = [await newcomerTo(app), await newcomerTo(app)]
    const network = await networkOf(app, one.id)
    const known: Known = {
      schema: schemaOf(app.domain),
      ids: [one.id, other.id, network, newId()],
      tokens: [
        await localToken(app.home, one.id),
        await localToken(app.home, other.id),
        await localToken(app.home, newId()),
        await localToken(app.home, newId(), { scopes: ['analyst'] }),
      ],
    }
    const property = fc.asyncProperty(fc.gen(), async g => {
      const request = hostileRequest(g, known)
      judge(request, await send(app.url, request).catch(error => lost(request, error)))
    })
    await fc.assert(property, { numRuns: requests, seed, endOnFailure: true })
    await app.nobody().ask('{ __typename }')
  } finally {
    await app.stop()
  }
}

function lost(request: HostileRequest, error: Error): never {
  throw new Error(`No answer (${error.message}).\n${shown(request)}`)
}

/** What no answer is: an error of the service itself, a look inside of it, or the echo of what was sent. */
function judge(request: HostileRequest, { status, headers, text }: RawAnswer): void {
  const wrong = (what: string) => new Error(`${what}\n${shown(request)}\n${status} ${text.slice(0, 2_000)}`)
  if (status >= 500) throw wrong('The service failed.')
  if (!/^application\/(graphql-response\+)?json/.test(headers['content-type'] ?? '')) return
  const { errors = [] } = text === '' ? {} : (JSON.parse(text) as { errors?: object[] })
  const told = JSON.stringify(errors)
  if (told.includes('"INTERNAL"')) throw wrong('Something unexpected went wrong inside.')
  if (told.includes('node_modules') || told.includes('Neo4j')) throw wrong('An error looks inside.')
  if (told.includes(MARK)) throw wrong('An error echoes what was sent.')
}

function shown(request: HostileRequest): string {
  return JSON.stringify(request).slice(0, 4_000)
}
