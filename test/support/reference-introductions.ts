import type { IntroductionOutcome, IntroductionStatus } from '../../src/introductions/introduction.js'

const DAY_MS = 86_400_000

export type Verb = 'FORWARD' | 'ACCEPT' | 'DECLINE' | 'WITHDRAW'

type Happened = Verb | 'MEET' | 'MISS'

const LEADS_TO: Record<Exclude<Happened, 'MISS'>, IntroductionStatus> = {
  FORWARD: 'FORWARDED',
  ACCEPT: 'ACCEPTED',
  DECLINE: 'DECLINED',
  WITHDRAW: 'WITHDRAWN',
  MEET: 'MET',
}

interface ReferenceEncounter {
  between: [string, string]
  at: number
  said: Set<string>
}

/** One introduction as a log of all that happened: what somebody sees is the log played to them, to the requester without declines. */
export interface ReferenceIntroduction {
  id: string
  requester: string
  connector: string
  target: string
  createdAt: number
  log: Happened[]
  reports: Map<string, IntroductionOutcome>
  encounter: ReferenceEncounter | null
  confirmsAt: number | null
}

/** What introductions do, as plainly as can be said: the tests hold the service to it. */
export class ReferenceIntroductions {
  readonly all: ReferenceIntroduction[] = []
  readonly budgets = new Map<string, number>()
  private readonly encounters: ReferenceEncounter[] = []

  constructor(public now: number) {}

  pass(days: number): void {
    this.now += days * DAY_MS
    for (const one of this.all)
      if (one.confirmsAt !== null && one.confirmsAt <= this.now) {
        for (const person of one.encounter?.between ?? []) one.encounter?.said.add(person)
        one.confirmsAt = null
      }
  }

  /** The status as a person sees it; null where they see nothing. */
  statusFor(person: string, one: ReferenceIntroduction): IntroductionStatus | null {
    if (person === one.requester)
      return this.played(
        one,
        one.log.filter(happened => happened !== 'DECLINE'),
      )
    const shows = person === one.connector || (person === one.target && isForwarded(one))
    return shows ? this.played(one, one.log) : null
  }

  /** All that a person has, with the steps that they know of. */
  seenBy(person: string): { id: string; status: IntroductionStatus; steps: string[] }[] {
    return this.all.flatMap(one => {
      const status = this.statusFor(person, one)
      if (status === null) return []
      const declined = one.log.indexOf('DECLINE')
      const known =
        person === one.requester
          ? one.log.filter(verb => verb !== 'DECLINE')
          : one.log.slice(0, declined < 0 ? undefined : declined + 1)
      return [{ id: one.id, status, steps: stepsOf(known) }]
    })
  }

  /** Why a request is refused; null where it is taken. */
  refusalOf(requester: string, connector: string, target: string): string | null {
    const own = this.all.filter(one => one.requester === requester)
    const open = own.some(
      one => one.target === target && ['ASKED', 'FORWARDED'].includes(this.statusFor(requester, one) ?? ''),
    )
    if (open) return 'CONFLICT'
    if (own.filter(one => one.createdAt > this.now - DAY_MS).length >= 5) return 'DAILY_LIMIT'
    const taking = this.all.filter(one => one.connector === connector && this.takesBudget(one))
    if (taking.length >= (this.budgets.get(connector) ?? 5)) return 'CONNECTOR_UNAVAILABLE'
    return taking.filter(one => one.requester === requester).length >= 2 ? 'ASKED_TOO_OFTEN' : null
  }

  request(id: string, requester: string, connector: string, target: string): void {
    const { now: createdAt } = this
    const rest = { createdAt, log: [], reports: new Map(), encounter: null, confirmsAt: null }
    this.all.push({ id, requester, connector, target, ...rest })
  }

  /** Takes a step, or says why not. */
  answer(person: string, verb: Verb, one: ReferenceIntroduction): string | null {
    const status = this.statusFor(person, one)
    if (status === null) return 'NOT_FOUND'
    const may = {
      FORWARD: person === one.connector,
      ACCEPT: person === one.target,
      DECLINE: person !== one.requester,
      WITHDRAW: person === one.requester,
    }
    if (!may[verb]) return 'FORBIDDEN'
    const waitsForThem = status === (person === one.connector ? 'ASKED' : 'FORWARDED')
    if (!waitsForThem && !(verb === 'WITHDRAW' && status === 'ASKED')) return 'CONFLICT'
    one.log.push(verb)
    return null
  }

  report(person: string, outcome: IntroductionOutcome, one: ReferenceIntroduction): string | null {
    const status = this.statusFor(person, one)
    if (status === null) return 'NOT_FOUND'
    if (person === one.connector) return 'FORBIDDEN'
    if ((status !== 'ACCEPTED' && status !== 'MET') || one.reports.has(person)) return 'CONFLICT'
    const first = one.reports.size === 0
    one.reports.set(person, outcome)
    one.confirmsAt = null
    if (outcome === 'NO_SHOW') {
      one.log.push('MISS')
      return null
    }
    one.log.push('MEET')
    one.encounter ??= this.encounterOf(one)
    one.encounter.said.add(person)
    if (first) one.confirmsAt = this.now + 14 * DAY_MS
    return null
  }

  /** What stands between two people who have only introductions in common. */
  evidenceOf(one: string, other: string): string | null {
    const theirs = this.encounters.filter(({ between }) => between.includes(one) && between.includes(other))
    if (theirs.some(({ said }) => said.size === 2)) return 'INTRODUCED'
    return theirs.length > 0 ? 'DECLARED' : null
  }

  private played(one: ReferenceIntroduction, log: readonly Happened[]): IntroductionStatus {
    let status: IntroductionStatus = 'ASKED'
    for (const verb of log) {
      if (verb === 'FORWARD') status = 'FORWARDED'
      if (verb === 'ACCEPT') status = 'ACCEPTED'
      if (verb === 'MEET') status = 'MET'
      if (verb === 'DECLINE') status = 'DECLINED'
      if (verb === 'WITHDRAW' && status !== 'DECLINED') status = 'WITHDRAWN'
    }
    const waits = status === 'ASKED' || status === 'FORWARDED'
    return waits && this.now >= one.createdAt + 14 * DAY_MS ? 'EXPIRED' : status
  }

  private takesBudget(one: ReferenceIntroduction): boolean {
    const status = this.statusFor(one.requester, one)
    if (status === 'ASKED' || status === 'FORWARDED') return true
    return (status === 'ACCEPTED' || status === 'MET') && one.createdAt > this.now - 30 * DAY_MS
  }

  /** The one of within three days, the nearest first, else a new one. */
  private encounterOf({ requester, target }: ReferenceIntroduction): ReferenceEncounter {
    const away = ({ at }: ReferenceEncounter) => this.now - at
    const [near] = this.encounters
      .filter(({ between }) => between.includes(requester) && between.includes(target))
      .filter(encounter => away(encounter) <= 3 * DAY_MS)
      .sort((a, b) => away(a) - away(b))
    const encounter = near ?? { between: [requester, target], at: this.now, said: new Set() }
    if (!near) this.encounters.push(encounter)
    return encounter
  }
}

function isForwarded({ log }: ReferenceIntroduction): boolean {
  return log.includes('FORWARD')
}

/** The status after each step; that somebody did not come changes none. */
function stepsOf(log: readonly Happened[]): string[] {
  const steps: string[] = []
  for (const happened of log) steps.push(happened === 'MISS' ? (steps.at(-1) ?? '') : LEADS_TO[happened])
  return steps
}
