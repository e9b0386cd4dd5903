import { DomainError, RuleBroken } from '../../src/errors.js'
import { type IntroductionId, newId, type PersonId } from '../../src/ids.js'
import type { IntroductionOutcome } from '../../src/introductions/introduction.js'
import { utcDay } from '../../src/strength/days.js'
import { pairOf } from '../../src/ties/pair.js'
import type { Viewer } from '../../src/viewer.js'
import { appOfTests } from '../support/app.js'
import fc from '../support/fast-check.js'
import { letKnow, tie } from '../support/knows.js'
import {
  type ReferenceIntroduction,
  ReferenceIntroductions,
  type Verb,
} from '../support/reference-introductions.js'
import { runs } from '../support/seed.js'

const app = appOfTests()

const START = '2026-06-15T12:00:00Z'

const SEEKERS = ['Ada', 'Bea'] as const
const CONNECTORS = ['Cyd', 'Dan'] as const
const TARGETS = ['Eve', 'Fay'] as const
const NAMES = [...SEEKERS, ...CONNECTORS, ...TARGETS]
type Name = (typeof NAMES)[number]

/** Six people, of whom the connectors know everybody else well. They use the service itself, which takes less than the API. */
class Scene {
  private constructor(private readonly ids: ReadonlyMap<Name, PersonId>) {}

  static async make(): Promise<Scene> {
    app.clock.set(START)
    const scene = new Scene(new Map(NAMES.map(name => [name, newId<'Person'>()])))
    const ties = CONNECTORS.flatMap(connector =>
      [...SEEKERS, ...TARGETS].map(name => tie(scene.idOf(connector), scene.idOf(name), 20)),
    )
    await letKnow(app.graph, ties, utcDay(app.clock.now()))
    return scene
  }

  idOf(name: Name): PersonId {
    const id = this.ids.get(name)
    if (!id) throw new Error(`${name} is nobody.`)
    return id
  }

  viewer(name: Name): Viewer {
    const person = this.idOf(name)
    const subject = { issuer: 'test', subject: person, email: null, local: true }
    return {
      subject,
      person,
      admin: false,
      analyst: false,
      roles: new Map(),
      hidden: new Set(),
      cached: false,
    }
  }
}

type Step = fc.AsyncCommand<ReferenceIntroductions, Scene>

/** The error's code or rule, or null for none. */
async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof RuleBroken) return error.rule
    if (error instanceof DomainError) return error.code
    throw error
  }
}

class Request implements Step {
  constructor(
    readonly seeker: Name,
    readonly connector: Name,
    readonly target: Name,
  ) {}

  check = () => true

  async run(model: ReferenceIntroductions, scene: Scene): Promise<void> {
    const { seeker, connector, target } = this
    const request = { connector: scene.idOf(connector), target: scene.idOf(target) }
    const viewer = scene.viewer(seeker)
    const expected = model.refusalOf(seeker, connector, target)
    expect(await app.domain.introductions.canAsk(viewer, [request])).toEqual([expected === null])
    const answer = app.domain.introductions.request(viewer, request, 'We both print.')
    expect(await refusal(answer)).toBe(expected)
    if (expected === null) model.request((await answer).id, seeker, connector, target)
  }

  toString = () => `${this.seeker} asks ${this.connector} for a way to ${this.target}`
}

type Said = Verb | IntroductionOutcome
const isVerb = (what: Said): what is Verb => ['FORWARD', 'ACCEPT', 'DECLINE', 'WITHDRAW'].includes(what)

/** An answer or a report, given twice at once if asked: then it is taken once at most. */
async function say(
  person: Name,
  what: Said,
  one: ReferenceIntroduction,
  times: 1 | 2,
  model: ReferenceIntroductions,
  scene: Scene,
): Promise<void> {
  const { introductions } = app.domain
  const id = one.id as IntroductionId
  const viewer = scene.viewer(person)
  const send = () =>
    refusal(
      isVerb(what)
        ? introductions.transition(viewer, id, what, 'As you like.')
        : introductions.report(viewer, id, { outcome: what }),
    )
  const expect1 = () => (isVerb(what) ? model.answer(person, what, one) : model.report(person, what, one))
  const answers = times === 1 ? [await send()] : await Promise.all([send(), send()])
  expect(answers.toSorted()).toEqual(answers.map(expect1).toSorted())
}

/** Anybody says anything. */
class Say implements Step {
  constructor(
    readonly person: Name,
    readonly what: Said,
    readonly which: number,
    readonly times: 1 | 2,
  ) {}

  check = ({ all }: Readonly<ReferenceIntroductions>) => all.length > 0

  async run(model: ReferenceIntroductions, scene: Scene): Promise<void> {
    const one = model.all[this.which % model.all.length]
    if (one) await say(this.person, this.what, one, this.times, model, scene)
  }

  toString = () => `${this.person} says ${this.what} to ${this.which}, ${this.times} at once`
}

/** The latest goes on as most do. */
class GoOn implements Step {
  constructor(
    readonly byTarget: boolean,
    readonly outcome: IntroductionOutcome,
    readonly times: 1 | 2,
  ) {}

  check = ({ all }: Readonly<ReferenceIntroductions>) => all.length > 0

  async run(model: ReferenceIntroductions, scene: Scene): Promise<void> {
    const one = model.all.at(-1)
    if (!one) return
    const status = model.statusFor(one.connector, one)
    const who = (this.byTarget ? one.target : one.requester) as Name
    const [person, what]: [Name, Said] =
      status === 'ASKED'
        ? [one.connector as Name, 'FORWARD']
        : status === 'FORWARDED'
          ? [one.target as Name, 'ACCEPT']
          : [who, this.outcome]
    await say(person, what, one, this.times, model, scene)
  }

  toString = () =>
    `the latest goes on, ${this.times} at once, to ${this.outcome} by ${this.byTarget ? 'target' : 'requester'}`
}

class Pass implements Step {
  constructor(readonly days: number) {}

  check = () => true

  async run(model: ReferenceIntroductions): Promise<void> {
    model.pass(this.days)
    app.clock.pass(this.days)
  }

  toString = () => `${this.days} days pass`
}

class SetBudget implements Step {
  constructor(
    readonly connector: Name,
    readonly introductionBudget: number,
  ) {}

  check = () => true

  async run(model: ReferenceIntroductions, scene: Scene): Promise<void> {
    const { connector, introductionBudget } = this
    await app.domain.privacy.update(scene.viewer(connector), { introductionBudget })
    model.budgets.set(connector, introductionBudget)
  }

  toString = () => `${this.connector} wants to be asked ${this.introductionBudget} times`
}

/** Everybody looks at all they have. */
class Look implements Step {
  check = () => true

  async run(model: ReferenceIntroductions, scene: Scene): Promise<void> {
    await app.domain.dueIntroductions.confirm()
    for (const name of NAMES) {
      const list = await app.domain.introductions.list(scene.viewer(name), {}, { first: 100 })
      const seen = list.edges.map(({ node: { id, status, history } }) => ({
        id,
        status,
        steps: history.slice(1).map(event => event.status),
      }))
      expect(seen.toSorted(byId)).toEqual(model.seenBy(name).toSorted(byId))
      const waiting = await app.domain.introductions.list(
        scene.viewer(name),
        { statuses: ['FORWARDED'] },
        { first: 1 },
      )
      expect(await waiting.count()).toBe(seen.filter(({ status }) => status === 'FORWARDED').length)
    }
    for (const seeker of SEEKERS)
      for (const target of TARGETS) {
        const pair = pairOf(scene.idOf(seeker), scene.idOf(target))
        const [relationship] = await app.domain.relationships.findMany(scene.viewer(seeker), [pair])
        expect(relationship?.sums.evidence ?? null).toBe(model.evidenceOf(seeker, target))
      }
  }

  toString = () => 'everybody looks'
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

const seeker = fc.constantFrom(...SEEKERS)
const connector = fc.constantFrom(...CONNECTORS)
const target = fc.constantFrom(...TARGETS)
const times = fc.constantFrom<1 | 2>(1, 2)
const outcome = fc.constantFrom<IntroductionOutcome>('HELPED', 'NO_FIT', 'NO_SHOW')
const verb = fc.constantFrom<Verb>('FORWARD', 'ACCEPT', 'DECLINE', 'WITHDRAW')
const request = fc.tuple(seeker, connector, target).map(asked => new Request(...asked))
const goOn = fc.tuple(fc.boolean(), outcome, times).map(how => new GoOn(...how))
const commands = fc.commands(
  [
    request,
    goOn,
    goOn,
    goOn,
    fc.tuple(fc.constantFrom(...NAMES), verb, fc.nat(), times).map(said => new Say(...said)),
    fc.tuple(target, fc.constant<Said>('DECLINE'), fc.nat(), times).map(said => new Say(...said)),
    fc.tuple(fc.constantFrom(...NAMES), outcome, fc.nat(), times).map(said => new Say(...said)),
    fc.constantFrom(0.25, 1, 5, 13.75, 14).map(days => new Pass(days)),
    fc.tuple(connector, fc.constantFrom(0, 1, 2, 5)).map(([one, budget]) => new SetBudget(one, budget)),
    fc.constant(new Look()),
  ],
  { maxCommands: 40, size: 'max' },
)

test('whatever the three do, and when, everybody sees what the plain model says', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async steps => {
      const scene = await Scene.make()
      const model = new ReferenceIntroductions(app.clock.now().getTime())
      await fc.asyncModelRun(() => ({ model, real: scene }), steps)
      await new Look().run(model, scene)
    }),
    { numRuns: runs(8) },
  )
})
