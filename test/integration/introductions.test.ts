import { newId } from '../../src/ids.js'
import { declares, met, RELATIONSHIP, RETRACT } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import {
  ACCEPT,
  accepted,
  asking,
  DECLINE,
  FORWARD,
  forwarded,
  listOf,
  REPORT,
  REQUEST,
  requested,
  seenBy,
  type Three,
  threeInARow,
  WITHDRAW,
} from '../support/introductions.js'
import { type Somebody, somebody } from '../support/newcomers.js'
import { JOIN, networkOf } from '../support/scenes.js'

const app = appOfTests()
beforeEach(() => app.clock.set('2026-06-15T12:00:00Z'))

const PRIVACY =
  'mutation ($input: UpdatePrivacyInput!) { updatePrivacy(input: $input) { privacy { visibleTo } } }'
const BLOCK = 'mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { viewer { scopes } } }'
const UNBLOCK =
  'mutation ($input: UnblockPersonInput!) { unblockPerson(input: $input) { viewer { scopes } } }'
const CONTACT = 'query ($id: ID!) { person(id: $id) { email phone } }'

const answer = (introduction: string, words: Record<string, string> = {}) => ({
  input: { introductionId: introduction, ...words },
})
const evidenceOf = async ({ requester, target }: Three) =>
  (await requester.client.ask(RELATIONSHIP, { between: requester.id, and: target.id })).relationship?.evidence

describe('asking', () => {
  test('a request goes to the connector, and shows to the target only once it is forwarded', async () => {
    const three = await threeInARow(app)
    const { requester, connector, target } = three
    const id = await requested(three)
    for (const one of [requester, connector])
      expect(await seenBy(one, id)).toMatchObject({
        status: 'ASKED',
        message: 'We both print.',
        messageToTarget: null,
        createdAt: '2026-06-15T12:00:00.000Z',
        expiresAt: '2026-06-29T12:00:00.000Z',
        requester: { id: requester.id },
        connector: { id: connector.id },
        target: { id: target.id },
        history: [
          { occurredAt: '2026-06-15T12:00:00.000Z', by: { id: requester.id }, status: 'ASKED', text: null },
        ],
      })
    expect(await seenBy(target, id)).toBeNull()
    expect(await seenBy(await somebody(app), id)).toBeNull()
    expect(await seenBy({ client: await app.admin() }, id)).toMatchObject({ status: 'ASKED' })
    await connector.client.ask(FORWARD, answer(id, { messageToTarget: 'You will like each other.' }))
    expect(await seenBy(target, id)).toMatchObject({
      status: 'FORWARDED',
      messageToTarget: 'You will like each other.',
    })
  })

  test('both ties must be there, without the declaration of their first end', async () => {
    const { requester, connector, target } = await threeInARow(app)
    const stranger = await somebody(app)
    for (const between of [
      { connector: stranger, target },
      { connector, target: stranger },
    ])
      expect(await requester.client.refused(REQUEST, asking(between))).toMatchObject({
        code: 'RULE_BROKEN',
        rule: 'TIE_TOO_WEAK',
      })
    await declares(requester, stranger)
    await declares(connector, stranger)
    for (const between of [
      { connector: stranger, target },
      { connector, target: stranger },
    ])
      expect(await requester.client.refused(REQUEST, asking(between))).toMatchObject({ rule: 'TIE_TOO_WEAK' })
  })

  test('whoever takes no requests, or no introductions, does not show whom they know', async () => {
    const { requester, connector, target } = await threeInARow(app)
    const stranger = await somebody(app)
    const both = async () => {
      const refusal = await requester.client.refused(REQUEST, asking({ connector, target }))
      const unknown = asking({ connector, target: stranger })
      expect(await requester.client.refused(REQUEST, unknown)).toEqual(refusal)
      return refusal.rule
    }
    const chooses = ({ client }: Somebody, input: Record<string, unknown>) => client.ask(PRIVACY, { input })
    for (const one of [target, stranger]) await chooses(one, { reachableBy: 'NOBODY' })
    expect(await both()).toBe('NOT_REACHABLE')
    for (const one of [target, stranger]) await chooses(one, { reachableBy: 'EVERYONE' })
    await chooses(connector, { isConnector: false })
    expect(await both()).toBe('CONNECTOR_UNAVAILABLE')
    await chooses(connector, { isConnector: true, introductionBudget: 0 })
    expect(await both()).toBe('CONNECTOR_UNAVAILABLE')
  })

  test('it takes three people who are there, and a message', async () => {
    const { requester, connector, target } = await threeInARow(app)
    const ask = (input: Record<string, unknown>) =>
      requester.client.refused(REQUEST, {
        input: { connectorId: connector.id, targetId: target.id, message: 'We both print.', ...input },
      })
    expect(await ask({ connectorId: requester.id })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'connectorId',
    })
    expect(await ask({ targetId: requester.id })).toMatchObject({ code: 'BAD_INPUT', field: 'targetId' })
    expect(await ask({ targetId: connector.id })).toMatchObject({ code: 'BAD_INPUT', field: 'targetId' })
    expect(await ask({ message: '  ' })).toMatchObject({ code: 'BAD_INPUT', field: 'message' })
    expect(await ask({ connectorId: newId() })).toMatchObject({ code: 'NOT_FOUND', field: 'connectorId' })
    expect(await ask({ targetId: newId() })).toMatchObject({ code: 'NOT_FOUND', field: 'targetId' })
    await target.client.ask(BLOCK, { input: { personId: requester.id } })
    expect(await ask({})).toMatchObject({ code: 'NOT_FOUND', field: 'targetId' })
  })

  test('only those are led to whom it reaches: by their choice, and where nobody hides from another', async () => {
    const three = await threeInARow(app)
    const { requester, connector, target } = three
    const reachableBy = (audience: string) => target.client.ask(PRIVACY, { input: { reachableBy: audience } })
    for (const audience of ['NOBODY', 'MY_NETWORKS', 'MY_RELATIONSHIPS']) {
      await reachableBy(audience)
      expect(await requester.client.refused(REQUEST, asking(three))).toMatchObject({ rule: 'NOT_REACHABLE' })
    }
    await reachableBy('MY_NETWORKS')
    const network = await networkOf(app, target.id)
    await requester.client.ask(JOIN, { input: { networkId: network, listCounts: true } })
    await connector.client.ask(BLOCK, { input: { personId: target.id } })
    expect(await requester.client.refused(REQUEST, asking(three))).toMatchObject({ rule: 'TIE_TOO_WEAK' })
    await connector.client.ask(UNBLOCK, { input: { personId: target.id } })
    await requester.client.ask(PRIVACY, { input: { visibleTo: 'MY_RELATIONSHIPS' } })
    expect(await requester.client.refused(REQUEST, asking(three))).toMatchObject({ code: 'RULE_BROKEN' })
    await requester.client.ask(PRIVACY, { input: { visibleTo: 'EVERYONE' } })
    await requested(three)
  })

  test('one request to the same person is open at a time, whoever is asked', async () => {
    const three = await threeInARow(app)
    const other = await somebody(app)
    await met(three.requester, other)
    await met(other, three.target)
    const id = await requested(three)
    const again = () =>
      three.requester.client.refused(REQUEST, asking({ connector: other, target: three.target }))
    expect(await again()).toMatchObject({ code: 'CONFLICT' })
    await three.requester.client.ask(WITHDRAW, answer(id))
    await requested({ ...three, connector: other })
  })

  test('at most five new requests are made in a day', async () => {
    const { requester, connector, target } = await threeInARow(app)
    const others = [await somebody(app), await somebody(app)]
    for (const other of others) {
      await met(requester, other)
      await met(other, target)
    }
    const connectors = [connector, ...others]
    for (const one of [0, 1, 2, 0, 1]) {
      const through = connectors[one] ?? connector
      const id = await requested({ requester, connector: through, target })
      await requester.client.ask(WITHDRAW, answer(id))
      app.clock.pass(1 / 24)
    }
    expect(await requester.client.refused(REQUEST, asking({ connector, target }))).toMatchObject({
      rule: 'DAILY_LIMIT',
      retryAfterSeconds: 19 * 3600,
      hintParameters: { limit: 5, possibleAt: expect.any(String) },
    })
    app.clock.pass(19 / 24)
    await requested({ requester, connector, target })
  })

  test('a connector is asked as often as they are willing to, and twice by the same person', async () => {
    const { requester, connector, target } = await threeInARow(app)
    const targets = [target, await somebody(app), await somebody(app)]
    for (const one of targets.slice(1)) await met(connector, one)
    const asks = async (who: typeof requester, one = target) =>
      who.client.refused(REQUEST, asking({ connector, target: one }))
    const [first, second, third] = targets
    if (!first || !second || !third) throw new Error('There are three.')
    await requested({ requester, connector, target: first })
    const id = await requested({ requester, connector, target: second })
    expect(await asks(requester, third)).toMatchObject({
      rule: 'ASKED_TOO_OFTEN',
      hintParameters: { limit: 2 },
    })

    const another = await somebody(app)
    await met(another, connector)
    await connector.client.ask(PRIVACY, { input: { introductionBudget: 2 } })
    expect(await asks(another)).toMatchObject({ rule: 'CONNECTOR_UNAVAILABLE', hintParameters: {} })
    await requester.client.ask(WITHDRAW, answer(id))
    await requested({ requester: another, connector, target })
    await connector.client.ask(PRIVACY, { input: { introductionBudget: 5, isConnector: false } })
    expect(await asks(requester, second)).toMatchObject({ rule: 'CONNECTOR_UNAVAILABLE' })
  })
})

describe('answering', () => {
  test('each step is for one of the three alone', async () => {
    const three = await threeInARow(app)
    const { requester, connector, target } = three
    const id = await requested(three)
    expect(await requester.client.refused(FORWARD, answer(id))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await requester.client.refused(DECLINE, answer(id))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await connector.client.refused(WITHDRAW, answer(id))).toMatchObject({ code: 'FORBIDDEN' })
    for (const step of [FORWARD, ACCEPT, DECLINE, WITHDRAW]) {
      expect(await target.client.refused(step, answer(id))).toMatchObject({ code: 'NOT_FOUND' })
      expect(await (await somebody(app)).client.refused(step, answer(id))).toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    await connector.client.ask(FORWARD, answer(id))
    expect(await connector.client.refused(ACCEPT, answer(id))).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('a step that comes too late or too soon is told by how far the introduction has come', async () => {
    const three = await threeInARow(app)
    const { requester, connector, target } = three
    const id = await requested(three)
    const refused = async (who: typeof requester, step: string, input = {}) => {
      const { code, reason } = await who.client.refused(step, answer(id, input))
      expect(code).toBe('CONFLICT')
      return reason
    }
    const HELPED = { outcome: 'HELPED' }
    expect(await refused(requester, REPORT, HELPED)).toBe('INTRODUCTION_NOT_ACCEPTED')
    await connector.client.ask(FORWARD, answer(id))
    for (const one of [requester, target])
      expect(await refused(one, REPORT, HELPED)).toBe('INTRODUCTION_NOT_ACCEPTED')
    for (const step of [FORWARD, DECLINE])
      expect(await refused(connector, step)).toBe('INTRODUCTION_FORWARDED')
    const steps = [
      [connector, FORWARD],
      [connector, DECLINE],
      [target, ACCEPT],
      [target, DECLINE],
      [requester, WITHDRAW],
    ] as const
    await target.client.ask(ACCEPT, answer(id))
    for (const [who, step] of steps) expect(await refused(who, step)).toBe('INTRODUCTION_ACCEPTED')
    await requester.client.ask(REPORT, answer(id, HELPED))
    for (const [who, step] of steps) expect(await refused(who, step)).toBe('INTRODUCTION_MET')
    expect(await refused(requester, REPORT, HELPED)).toBe('ALREADY_REPORTED')
  })

  test('a request that nobody accepts within 14 days expires, and frees its connector', async () => {
    const three = await threeInARow(app)
    await three.connector.client.ask(PRIVACY, { input: { introductionBudget: 1 } })
    const id = await forwarded(three)
    app.clock.pass(14)
    for (const [who, step] of [
      [three.target, ACCEPT],
      [three.target, DECLINE],
      [three.requester, WITHDRAW],
    ] as const)
      expect(await who.client.refused(step, answer(id))).toMatchObject({ code: 'CONFLICT' })
    for (const one of Object.values(three)) expect(await seenBy(one, id)).toMatchObject({ status: 'EXPIRED' })
    await requested(three)
  })

  test('once accepted, and not before, requester and target see how to reach each other', async () => {
    const three = await threeInARow(app, {
      requester: { email: 'requester@example.com' },
      target: { email: 'target@example.com', phone: '+33123456789' },
    })
    const { requester, connector, target } = three
    await target.client.ask(PRIVACY, { input: { contactVisibleTo: 'NOBODY' } })
    const contact = async (viewer: typeof requester, of: typeof requester) =>
      (await viewer.client.ask(CONTACT, { id: of.id })).person
    const id = await forwarded(three)
    expect(await contact(requester, target)).toEqual({ email: null, phone: null })
    expect(await contact(target, requester)).toMatchObject({ email: null })
    await target.client.ask(ACCEPT, answer(id, { reply: 'With pleasure.' }))
    expect(await contact(requester, target)).toEqual({ email: 'target@example.com', phone: '+33123456789' })
    expect(await contact(target, requester)).toMatchObject({ email: 'requester@example.com' })
    expect(await contact(connector, target)).toEqual({ email: null, phone: null })
  })

  test('of two answers at once, and of the same request twice, exactly one is taken', async () => {
    const three = await threeInARow(app)
    const twice = await Promise.all([1, 2].map(() => three.requester.client.send(REQUEST, asking(three))))
    const taken = twice.filter(({ errors }) => !errors)
    expect(taken).toHaveLength(1)
    expect(twice.flatMap(({ errors }) => errors ?? [])).toMatchObject([{ extensions: { code: 'CONFLICT' } }])

    const id = taken[0]?.data.requestIntroduction.introduction.id
    const { connector, target, requester } = three
    const race = async (...steps: [typeof requester, string][]) => {
      const answers = await Promise.all(steps.map(([who, step]) => who.client.send(step, answer(id))))
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1)
      const codes = answers.flatMap(({ errors }) => errors ?? []).map(error => error.extensions.code)
      expect(new Set(codes)).toEqual(new Set(['CONFLICT']))
    }
    await race([connector, FORWARD], [connector, FORWARD], [connector, FORWARD])
    await race([target, ACCEPT], [target, DECLINE], [target, ACCEPT])
  })
})

describe('a decline', () => {
  test('frees neither the connector nor the requester, until it would have expired or is withdrawn', async () => {
    const three = await threeInARow(app)
    const another = await somebody(app)
    await met(another, three.connector)
    await three.connector.client.ask(PRIVACY, { input: { introductionBudget: 1 } })
    const id = await forwarded(three)
    await three.target.client.ask(DECLINE, answer(id))
    expect(await three.requester.client.refused(REQUEST, asking(three))).toMatchObject({ code: 'CONFLICT' })
    expect(await another.client.refused(REQUEST, asking(three))).toMatchObject({
      rule: 'CONNECTOR_UNAVAILABLE',
    })
    const { withdrawIntroduction } = await three.requester.client.ask(
      WITHDRAW,
      answer(id, { reason: 'Found another way.' }),
    )
    expect(withdrawIntroduction.introduction).toMatchObject({
      status: 'WITHDRAWN',
      history: [{ status: 'ASKED' }, { status: 'FORWARDED' }, { status: 'WITHDRAWN' }],
    })
    expect(await seenBy(three.target, id)).toMatchObject({ status: 'DECLINED' })
    await requested({ ...three, requester: another })
  })
})

describe('what came of it', () => {
  const report = (introduction: string, outcome: string, input: Record<string, unknown> = {}) => ({
    input: { introductionId: introduction, outcome, ...input },
  })

  test('that the two met is declared by one report and confirmed by the other', async () => {
    const three = await threeInARow(app)
    const { requester, connector, target } = three
    const id = await accepted(three)
    app.clock.pass(3)
    const first = await requester.client.ask(REPORT, report(id, 'HELPED', { metAt: '2026-06-17T10:00:00Z' }))
    expect(first.reportIntroductionOutcome).toMatchObject({
      introduction: { status: 'MET', outcome: 'HELPED' },
      relationship: { evidence: 'DECLARED', encounters: { nodes: [{ isConfirmed: false }] } },
    })
    expect(await seenBy(connector, id)).toMatchObject({ status: 'MET', outcome: 'HELPED' })
    const second = await target.client.ask(REPORT, report(id, 'NO_FIT'))
    expect(second.reportIntroductionOutcome).toMatchObject({
      introduction: { status: 'MET', outcome: 'NO_FIT' },
      relationship: { evidence: 'INTRODUCED', encounters: { nodes: [{ isConfirmed: true }] } },
    })
    for (const one of [requester, target])
      expect(await one.client.refused(REPORT, report(id, 'HELPED'))).toMatchObject({ code: 'CONFLICT' })
    expect(await connector.client.refused(REPORT, report(id, 'HELPED'))).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('14 days without an objection confirm it too', async () => {
    const three = await threeInARow(app)
    const id = await accepted(three)
    await three.requester.client.ask(REPORT, report(id, 'HELPED'))
    app.clock.pass(13.9)
    await app.domain.dueIntroductions.confirm()
    expect(await evidenceOf(three)).toBe('DECLARED')
    app.clock.pass(0.1)
    await app.domain.dueIntroductions.confirm()
    expect(await evidenceOf(three)).toBe('INTRODUCED')
  })

  test('a gate sees what has become confirmed by then, without anybody having looked', async () => {
    const three = await threeInARow(app)
    const friend = await somebody(app)
    await met(three.target, friend)
    const id = await accepted(three)
    await three.requester.client.ask(REPORT, report(id, 'HELPED'))
    const onward = { requester: three.requester, connector: three.target, target: friend }
    expect(await three.requester.client.refused(REQUEST, asking(onward))).toMatchObject({
      rule: 'TIE_TOO_WEAK',
    })
    app.clock.pass(14)
    await requested(onward)
  })

  test('a declaration that was retracted is not put back by silence', async () => {
    for (const takesBack of ['requester', 'target'] as const) {
      const three = await threeInARow(app)
      const id = await accepted(three)
      await three.requester.client.ask(REPORT, report(id, 'HELPED'))
      const encounter = await declares(three.target, three.requester, '2026-06-15T12:00:00Z')
      await three[takesBack].client.ask(RETRACT, { input: { encounterId: encounter } })
      app.clock.pass(20)
      await app.domain.dueIntroductions.confirm()
      expect(await evidenceOf(three)).toBe('DECLARED')
      app.clock.set('2026-06-15T12:00:00Z')
    }
  })

  test('whoever could say nothing against it, as they hide from the other, has not confirmed it', async () => {
    const three = await threeInARow(app)
    await three.requester.client.ask(REPORT, report(await accepted(three), 'HELPED'))
    await three.target.client.ask(BLOCK, { input: { personId: three.requester.id } })
    app.clock.pass(20)
    expect(await app.domain.dueIntroductions.confirm()).toEqual([])
    await three.target.client.ask(UNBLOCK, { input: { personId: three.requester.id } })
    await app.domain.dueIntroductions.confirm()
    expect(await evidenceOf(three)).toBe('DECLARED')
  })

  test('one that cannot be confirmed stops neither the others nor who asks', async () => {
    const [broken, sound] = [await threeInARow(app), await threeInARow(app)]
    for (const three of [broken, sound])
      await three.requester.client.ask(REPORT, report(await accepted(three), 'HELPED'))
    const declaration = (change: string) => {
      const text = `MATCH (:Person {id: $from})-[declaration:MET]->(:Person {id: $to}) ${change}`
      const ends = { from: broken.requester.id, to: broken.target.id }
      return app.graph.write(transaction => transaction.run({ name: 'test/break', text }, ends))
    }
    await declaration('SET declaration.at = "by hand"')
    app.clock.pass(14)
    await requested(await threeInARow(app))
    expect(await evidenceOf(sound)).toBe('INTRODUCED')
    expect(await app.domain.dueIntroductions.confirm()).toHaveLength(1)
    await declaration('SET declaration.at = datetime("2026-06-15T12:00:00Z")')
    expect(await app.domain.dueIntroductions.confirm()).toEqual([])
    expect(await evidenceOf(broken)).toBe('INTRODUCED')
  })

  test('one of which no encounter is left asks nobody, confirms nothing, and is looked at once', async () => {
    const three = await threeInARow(app)
    const id = await accepted(three)
    await three.requester.client.ask(REPORT, report(id, 'HELPED'))
    await app.graph.write(transaction =>
      transaction.run(
        {
          name: 'test/forget-encounter',
          text: 'MATCH (introduction:Introduction {id: $id}) SET introduction.encounter = null',
        },
        { id },
      ),
    )
    app.clock.pass(14)
    const confirming = () =>
      app.queriesOf(async () => expect(await app.domain.dueIntroductions.confirm()).toEqual([]))
    const queries = await confirming()
    expect(queries).toContain('introductions/change')
    expect(queries).not.toContain('privacy/unseen-among')
    expect(await evidenceOf(three)).toBe('DECLARED')
    expect(await confirming()).toEqual(['introductions/due-confirmations'])
  })

  test('an objection leaves it at what one says', async () => {
    const three = await threeInARow(app)
    const id = await accepted(three)
    await three.requester.client.ask(REPORT, report(id, 'HELPED'))
    await three.target.client.ask(REPORT, report(id, 'NO_SHOW'))
    app.clock.pass(20)
    await app.domain.dueIntroductions.confirm()
    expect(await evidenceOf(three)).toBe('DECLARED')
  })

  test('what was taken back meanwhile is not confirmed', async () => {
    const three = await threeInARow(app)
    const id = await accepted(three)
    await three.requester.client.ask(REPORT, report(id, 'HELPED'))
    const encounter = await declares(three.requester, three.target, '2026-06-15T12:00:00Z')
    await three.requester.client.ask(RETRACT, { input: { encounterId: encounter } })
    app.clock.pass(20)
    await app.domain.dueIntroductions.confirm()
    expect(await evidenceOf(three)).toBeUndefined()
  })

  test('whoever did not come makes no encounter', async () => {
    const three = await threeInARow(app)
    const id = await accepted(three)
    const { reportIntroductionOutcome } = await three.requester.client.ask(
      REPORT,
      // When they met is not read where they did not.
      report(id, 'NO_SHOW', { metAt: '2999-01-01T00:00:00Z' }),
    )
    expect(reportIntroductionOutcome).toMatchObject({
      introduction: { status: 'ACCEPTED', outcome: 'NO_SHOW' },
      relationship: null,
    })
    expect(
      await three.target.client.refused(REPORT, report(id, 'HELPED', { metAt: '2026-06-01T10:00:00Z' })),
    ).toMatchObject({
      code: 'BAD_INPUT',
      field: 'metAt',
    })
  })
})

describe('lists', () => {
  test('are of the viewer, by role and status as they see them, newest first, and in pages', async () => {
    const three = await threeInARow(app)
    const other = await somebody(app)
    await met(three.connector, other)
    const first = await forwarded(three)
    app.clock.pass(1)
    const second = await requested({ ...three, target: other })
    await three.target.client.ask(DECLINE, answer(first))
    const ids = async (...[who, variables]: Parameters<typeof listOf>) => {
      const { nodes, totalCount } = await listOf(who, variables)
      expect(totalCount).toBe(nodes.length)
      return nodes.map((node: { id: string }) => node.id)
    }
    expect(await ids(three.requester)).toEqual([second, first])
    expect(await ids(three.requester, { statuses: ['FORWARDED'] })).toEqual([first])
    expect(await ids(three.requester, { statuses: ['DECLINED'] })).toEqual([])
    expect(await ids(three.connector, { statuses: ['DECLINED'], roles: ['CONNECTOR'] })).toEqual([first])
    expect(await ids(three.connector, { roles: ['TARGET'] })).toEqual([])
    expect(await ids(three.target)).toEqual([first])
    expect(await ids(other)).toEqual([])
    const page = await listOf(three.requester, { first: 1 })
    expect(page).toMatchObject({ nodes: [{ id: second }], totalCount: 2, pageInfo: { hasNextPage: true } })
    expect(await listOf(three.requester, { first: 1, after: page.pageInfo.endCursor })).toMatchObject({
      nodes: [{ id: first }],
      pageInfo: { hasNextPage: false },
    })
  })

  test('an introduction with somebody hidden is as good as none', async () => {
    const three = await threeInARow(app)
    const id = await forwarded(three)
    await three.target.client.ask(BLOCK, { input: { personId: three.requester.id } })
    for (const one of [three.requester, three.target]) {
      expect(await seenBy(one, id)).toBeNull()
      expect(await listOf(one)).toMatchObject({ nodes: [], totalCount: 0 })
    }
    const withdrawn = async (introduction: string) => {
      let refusal: unknown
      const queries = await app.queriesOf(async () => {
        refusal = await three.requester.client.refused(WITHDRAW, answer(introduction))
      })
      return { refusal, queries }
    }
    expect(await withdrawn(id)).toEqual(await withdrawn(newId()))
    expect(await three.requester.client.refused(WITHDRAW, answer(id))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await seenBy(three.connector, id)).toMatchObject({ status: 'FORWARDED' })
  })
})

describe('paths', () => {
  const PATHS = `query ($to: ID!, $from: ID) {
    introductionPaths(toPersonId: $to, fromPersonId: $from, minimumScore: 1) { paths { canAsk people { id } } noPath { reason } }
  }`
  const pathsOf = async ({ client }: Pick<Somebody, 'client'>, to: Somebody, from?: Somebody) =>
    (await client.ask(PATHS, { to: to.id, from: from?.id })).introductionPaths

  test('say whether their first connector could be asked now, for the next on the way', async () => {
    const three = await threeInARow(app)
    const { requester, connector, target } = three
    const [further, weak] = [await somebody(app), await somebody(app)]
    await met(target, further)
    await met(requester, weak, '2025-03-15T10:00:00Z')
    await met(weak, further)
    /** Whether the first connector of each path could be asked. */
    const askable = async (...which: Parameters<typeof pathsOf>) => {
      const { paths }: { paths: { canAsk: boolean; people: { id: string }[] }[] } = await pathsOf(...which)
      return Object.fromEntries(paths.map(({ people, canAsk }) => [people[1]?.id, canAsk]))
    }
    expect(await askable(requester, connector)).toMatchObject({ [connector.id]: false })
    expect(await askable(requester, target)).toMatchObject({ [connector.id]: true })
    expect(await askable(requester, further)).toEqual({ [connector.id]: true, [weak.id]: false })
    const forAnother = { client: await app.admin() }
    expect(await askable(forAnother, target, requester)).toMatchObject({ [connector.id]: false })
    await requested(three)
    expect(await askable(requester, target)).toMatchObject({ [connector.id]: false })
  })

  test('pass over a connector whose budget is spent, until it frees, whatever was declined', async () => {
    const three = await threeInARow(app)
    const { connector, target } = three
    const another = await somebody(app)
    await met(another, connector)
    await connector.client.ask(PRIVACY, { input: { introductionBudget: 1 } })
    const id = await requested(three)
    const passedOver = async () => expect(await pathsOf(another, target)).toMatchObject({ paths: [] })
    await passedOver()
    await connector.client.ask(DECLINE, answer(id))
    await passedOver()
    app.clock.pass(14)
    expect(await pathsOf(another, target)).toMatchObject({ paths: [{ canAsk: true }] })
    await connector.client.ask(PRIVACY, { input: { introductionBudget: 0 } })
    await passedOver()
  })

  test('are asked about all at once', async () => {
    const { requester, connector, target } = await threeInARow(app)
    const other = await somebody(app)
    await met(requester, other)
    await met(other, target)
    const names = await app.queriesOf(() => pathsOf(requester, target))
    expect(names.filter(name => name === 'introductions/facts')).toHaveLength(1)
    expect(await pathsOf(requester, connector)).toMatchObject({ paths: expect.anything() })
  })
})
