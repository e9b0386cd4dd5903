import { schemaOf } from '../../src/api/schema.js'
import { localToken } from '../../src/http/tokens.js'
import { type NetworkId, newId, type PersonId } from '../../src/ids.js'
import { startApp, type TestApp } from './app.js'
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
      cursors: await cursorsOf(app, one.id, network),
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

/** Cursors of several lists, as one person is given them. */
async function cursorsOf(app: TestApp, person: PersonId, network: NetworkId): Promise<string[]> {
  const page = '(first: 1) { edges { cursor } }'
  const data = await (await app.as(person)).ask(
    `query ($network: ID!) { networks${page} network(id: $network) { memberships${page} } viewer { person { memberships${page} } } }`,
    { network },
  )
  const lists = [data.networks, data.network.memberships, data.viewer.person.memberships]
  return lists.flatMap(list => list.edges.map((edge: { cursor: string }) => edge.cursor))
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
