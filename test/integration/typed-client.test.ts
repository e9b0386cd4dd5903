import relay from 'relay-runtime'
import { localToken } from '../../src/http/tokens.js'
import { ApiClient, type Outcome } from '../client/client.js'
import type { PeopleQuery } from '../client/generated/graphql.js'
import { JOIN_NETWORK, PATHS, PEOPLE, REQUEST_INTRODUCTION, VIEWER } from '../client/operations.js'
import { inFrench } from '../client/refusal.js'
import { environmentOf } from '../client/relay/environment.js'
import type { operationsMembershipsQuery } from '../client/relay/generated/operationsMembershipsQuery.graphql.js'
import MEMBERSHIPS from '../client/relay/generated/operationsMembershipsQuery.graphql.js'
import type { operationsPathsQuery } from '../client/relay/generated/operationsPathsQuery.graphql.js'
import RELAY_PATHS from '../client/relay/generated/operationsPathsQuery.graphql.js'
import type { operationsRequestMutation } from '../client/relay/generated/operationsRequestMutation.graphql.js'
import RELAY_REQUEST from '../client/relay/generated/operationsRequestMutation.graphql.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { threeInARow } from '../support/introductions.js'
import { somebody } from '../support/newcomers.js'
import { networkOf, oddWord } from '../support/scenes.js'

const app = appOfTests()

async function clientOf(person: { id: string }): Promise<ApiClient> {
  return new ApiClient(app.url, await localToken(app.home, person.id))
}

const asked = ({ connector, target }: { connector: { id: string }; target: { id: string } }) => ({
  input: { connectorId: connector.id, targetId: target.id, message: 'We both print.' },
})

describe('a client typed by GraphQL Code Generator', () => {
  test('signs in, finds people page by page, sees a way to one of them and asks for an introduction', async () => {
    const word = oddWord()
    const three = await threeInARow(app)
    for (const name of ['Ada', 'Bea', 'Cid']) await somebody(app, { name: `${name} ${word}` })
    const client = await clientOf(three.requester)

    const { data: me } = await client.run(VIEWER)
    expect(me?.viewer).toEqual({
      scopes: [],
      person: { id: three.requester.id, name: three.requester.name, isViewer: true },
    })

    const names: string[] = []
    let after: string | null = null
    do {
      const { data }: Outcome<PeopleQuery> = await client.run(PEOPLE, { search: word, after })
      names.push(...(data?.people?.nodes ?? []).map(({ name }) => name.split(' ')[0] ?? ''))
      after = data?.people?.pageInfo.hasNextPage ? data.people.pageInfo.endCursor : null
    } while (after !== null)
    expect(names).toEqual(['Ada', 'Bea', 'Cid'])

    const { data: ways } = await client.run(PATHS, { to: three.target.id })
    const [way] = ways?.introductionPaths?.paths ?? []
    expect(way).toMatchObject({
      canAsk: true,
      people: [{}, { id: three.connector.id }, { id: three.target.id }],
    })

    const { data } = await client.run(REQUEST_INTRODUCTION, asked(three))
    expect(data?.requestIntroduction?.introduction).toMatchObject({
      status: 'ASKED',
      connector: { name: three.connector.name },
    })
  })

  test('tells refusals apart by their types, and says them in its own language', async () => {
    const three = await threeInARow(app)
    const client = await clientOf(three.requester)
    const weak = await somebody(app)
    await met(three.requester, weak, '2024-01-15T10:00:00Z')

    const tooWeak = await client.run(REQUEST_INTRODUCTION, asked({ ...three, connector: weak }))
    if (tooWeak.refusal?.code !== 'RULE_BROKEN') throw new Error(`It was ${tooWeak.refusal?.code}.`)
    expect(tooWeak.refusal).toMatchObject({ rule: 'TIE_TOO_WEAK', tie: 'YOU_AND_CONNECTOR' })
    expect(inFrench(tooWeak.refusal)).toMatch(/^Vous connaissez trop peu cette personne : \d+ sur 10\.$/)

    await client.run(REQUEST_INTRODUCTION, asked(three))
    const again = await client.run(REQUEST_INTRODUCTION, asked(three))
    if (again.refusal?.code !== 'CONFLICT') throw new Error(`It was ${again.refusal?.code}.`)
    expect(again.refusal.reason).toBe('REQUEST_OPEN')
    expect(inFrench(again.refusal)).toBe('Vous avez déjà une demande en cours pour cette personne.')

    const network = await networkOf(app, three.connector.id, { rules: { admission: 'SPONSORSHIP' } })
    const closed = await client.run(JOIN_NETWORK, { input: { networkId: network, listCounts: true } })
    if (closed.refusal?.code !== 'RULE_BROKEN') throw new Error(`It was ${closed.refusal?.code}.`)
    expect(closed.refusal.rule).toBe('NEEDS_SPONSOR')
    expect(inFrench(closed.refusal)).toBe('Ce réseau vous accueille sur parrainage.')

    const nowhere = await client.run(JOIN_NETWORK, {
      input: { networkId: three.target.id, listCounts: true },
    })
    if (nowhere.refusal?.code !== 'NOT_FOUND') throw new Error(`It was ${nowhere.refusal?.code}.`)
    expect(inFrench(nowhere.refusal)).toBe('Introuvable : networkId.')
  })
})

describe('a client typed by the Relay compiler', () => {
  test('reads pages, ways and the answer of a mutation', async () => {
    const three = await threeInARow(app)
    for (let i = 0; i < 3; i++) await networkOf(app, three.requester.id, { name: `Network ${i}` })
    const environment = environmentOf(await clientOf(three.requester))

    const names: string[] = []
    let cursor: string | null | undefined = null
    do {
      const variables: operationsMembershipsQuery['variables'] = { id: three.requester.id, count: 2, cursor }
      const page = await relay
        .fetchQuery<operationsMembershipsQuery>(environment, MEMBERSHIPS, variables)
        .toPromise()
      const memberships = page?.person?.memberships
      names.push(...(memberships?.edges ?? []).map(({ node }) => node.network.name))
      cursor = memberships?.pageInfo.hasNextPage ? memberships.pageInfo.endCursor : null
    } while (cursor)
    expect(names.sort()).toEqual(['Network 0', 'Network 1', 'Network 2'])

    const ways = await relay
      .fetchQuery<operationsPathsQuery>(environment, RELAY_PATHS, { to: three.target.id })
      .toPromise()
    expect(ways?.introductionPaths?.paths).toMatchObject([{ canAsk: true }])

    const done = await new Promise<operationsRequestMutation['response']>((onCompleted, onError) =>
      relay.commitMutation<operationsRequestMutation>(environment, {
        mutation: RELAY_REQUEST,
        variables: asked(three),
        onCompleted,
        onError,
      }),
    )
    expect(done.requestIntroduction?.introduction).toMatchObject({
      status: 'ASKED',
      target: { name: three.target.name },
    })
  })
})
