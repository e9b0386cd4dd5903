import type { MetricName } from '../../../src/health/metric.js'
import { monthEndsTo } from '../../../src/health/month-ends.js'
import { NetworkHealth } from '../../../src/health/network-health.js'
import { NetworkHistory } from '../../../src/health/network-history.js'
import type { NetworkRecord } from '../../../src/health/network-record.js'
import { yearBefore } from '../../../src/health/take-snapshot.js'
import type { NetworkId, PersonId } from '../../../src/ids.js'
import type { Network } from '../../../src/networks/network.js'
import fc from '../../support/fast-check.js'
import { person } from '../../support/generated-graphs.js'
import { FIRST_DAY, networkRecords } from '../../support/network-records.js'
import { runs } from '../../support/seed.js'

const LAST = FIRST_DAY + 515
const MONTHS = monthEndsTo(LAST, 17)

/** All that an analyst can ever ask of a network, month by month. */
function analystOf(record: NetworkRecord) {
  const history = new NetworkHistory(record)
  const health = new NetworkHealth({} as Network, 'ANALYST', LAST, history, new Set())
  return async (name: MetricName, day: number) => (await health.metric(name, day)).value
}

test('an analyst who subtracts any two months finds nobody, or five at least, who came or left', () =>
  fc.assert(
    fc.asyncProperty(networkRecords(25), async record => {
      const told = analystOf(record)
      for (const [name, who] of [
        ['MEMBERS', membersOn],
        ['DENSITY', membersOn],
        ['RETENTION', membersOn],
        ['RETENTION', membersBefore],
        ['RECOMMENDATIONS_PER_MEMBER', membersOn],
        ['MEETING_SIZE', presentIn],
        ['NEWCOMERS_PER_MEETING', newIn],
      ] as const) {
        const months: number[] = []
        for (const day of MONTHS) if ((await told(name, day)) !== null) months.push(day)
        for (const one of months)
          for (const other of months) {
            const changed = difference(who(record, one), who(record, other))
            expect(changed === 0 || changed >= 5).toBe(true)
          }
      }
    }),
    { numRuns: runs(25) },
  ))

test('an analyst who multiplies shares by members finds no group of one to four', () =>
  fc.assert(
    fc.asyncProperty(networkRecords(25), async record => {
      const told = analystOf(record)
      for (const day of MONTHS) {
        const members = membersOn(record, day).size
        const before = membersOn(record, yearBefore(day)).size
        for (const [name, all] of [
          ['ISOLATED', members],
          ['LARGEST_COMPONENT', members],
          ['GIVEN_AND_RECEIVED', members],
          ['RETENTION', before],
        ] as const) {
          const value = await told(name, day)
          if (value === null) continue
          const count = Math.round(value * all)
          for (const group of [count, all - count]) expect(group === 0 || group >= 5).toBe(true)
        }
        for (const name of ['MEMBERS', 'BRIDGES', 'ABSENCE_FACTOR'] as const) {
          const value = await told(name, day)
          expect(value === null || value === 0 || value >= 5).toBe(true)
        }
      }
    }),
    { numRuns: runs(25) },
  ))

test('an analyst who subtracts metrics from each other finds no group of one to four', () =>
  fc.assert(
    fc.asyncProperty(networkRecords(25), async record => {
      const told = analystOf(record)
      for (const day of MONTHS) {
        const members = await told('MEMBERS', day)
        if (members === null) continue
        const count = async (name: MetricName, all = members) => {
          const share = await told(name, day)
          return share === null ? null : Math.round(share * all)
        }
        const isolated = await count('ISOLATED')
        const largest = await count('LARGEST_COMPONENT')
        const stayed = await count('RETENTION', membersBefore(record, day).size)
        const both = await count('GIVEN_AND_RECEIVED')
        const bridges = await told('BRIDGES', day)
        const groups = [isolated, largest, stayed, both, bridges].map(one => one && members - one)
        // Nobody is both isolated and in the largest component, unless all are isolated.
        if (isolated !== null && largest !== null && largest > 1) groups.push(members - isolated - largest)
        for (const group of groups) expect(group === null || group === 0 || group >= 5).toBe(true)
      }
    }),
    { numRuns: runs(40) },
  ))

/** Twelve members of whom six are in another network as well, and later all: that is told, and tells of six. */
function sharingMoreAndMore(): [NetworkRecord, NetworkRecord['elsewhere'][number][]] {
  const people = Array.from({ length: 12 }, (_, i) => person(i))
  const belonging = people.map(one => ({ person: one, since: FIRST_DAY, until: null }))
  const [record] = fc.sample(networkRecords(25), { numRuns: 1 })
  if (!record) throw new Error('There is no sample.')
  const elsewhere = belonging.map((one, i) => ({
    ...one,
    network: 'near' as NetworkId,
    since: i < 6 ? FIRST_DAY : FIRST_DAY + 200,
  }))
  return [{ ...record, belonging }, elsewhere]
}

test('an analyst who subtracts what two networks share finds nobody, or five at least', async () => {
  let comparisons = 0
  const elsewhere = fc.array(
    fc.record({
      person: fc.nat(29).map(person),
      network: fc.constantFrom('near' as NetworkId, 'far' as NetworkId),
      since: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 300 }),
      until: fc.option(fc.integer({ min: FIRST_DAY + 300, max: LAST }), { freq: 1 }),
    }),
    { minLength: 25, maxLength: 60, size: 'max' },
  )
  await fc.assert(
    fc.asyncProperty(networkRecords(25), elsewhere, async (record, elsewhere) => {
      const history = new NetworkHistory({ ...record, elsewhere })
      const told = new Map<NetworkId, { day: number; shared: number }[]>()
      for (const day of MONTHS) {
        const health = new NetworkHealth({} as Network, 'ANALYST', day, history, new Set())
        for (const { network, sharedMembers } of await health.neighbours(10))
          told.set(network, [...(told.get(network) ?? []), { day, shared: sharedMembers }])
      }
      for (const [network, months] of told) {
        const theirs = { ...record, belonging: elsewhere.filter(one => one.network === network) }
        const sidesOn = (day: number) => {
          const [here, there] = [membersOn(record, day), membersOn(theirs, day)]
          return new Map(
            [...here.keys(), ...there.keys()].map(one => [
              one,
              (here.get(one) ?? 0) + 2 * (there.get(one) ?? 0),
            ]),
          )
        }
        for (const one of months) {
          expect(one.shared).toBeGreaterThanOrEqual(5)
          for (const other of months) {
            const changed = difference(sidesOn(one.day), sidesOn(other.day))
            expect(changed === 0 || changed >= 5).toBe(true)
            if (changed > 0) comparisons++
          }
        }
      }
    }),
    { numRuns: runs(40), examples: [sharingMoreAndMore()] },
  )
  expect(comparisons).toBeGreaterThan(0)
})

function membersOn({ belonging }: NetworkRecord, day: number): Map<PersonId, number> {
  const here = belonging.filter(({ since, until }) => since <= day && (until === null || until > day))
  return new Map(here.map(({ person }) => [person, 1]))
}

function presentIn({ meetings }: NetworkRecord, day: number): Map<PersonId, number> {
  const counts = new Map<PersonId, number>()
  for (const meeting of meetings)
    if (meeting.own && meeting.day > yearBefore(day) && meeting.day <= day)
      for (const person of meeting.people) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}

/** At which meetings of the year, the network's own first two aside, each was at their first or second. */
function newIn({ meetings }: NetworkRecord, day: number): Map<PersonId, string> {
  const visits = new Map<PersonId, number>()
  const found = new Map<PersonId, string>()
  for (const [nth, { day: on, people }] of meetings.filter(({ own }) => own).entries()) {
    if (on > day) break
    for (const person of people) {
      const before = visits.get(person) ?? 0
      visits.set(person, before + 1)
      if (before < 2 && nth >= 2 && on > yearBefore(day))
        found.set(person, `${found.get(person) ?? ''} ${nth}`)
    }
  }
  return found
}

function difference(one: Map<PersonId, unknown>, other: Map<PersonId, unknown>): number {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    person => one.get(person) !== other.get(person),
  ).length
}

function membersBefore(record: NetworkRecord, day: number): Map<PersonId, number> {
  return membersOn(record, yearBefore(day))
}
