import type { NetworkId, PersonId } from '../ids.js'
import { utcDay } from '../strength/days.js'
import type { Basis, Measured } from './metric.js'
import { hadTimeToReturn, newcomersOf, visitsAsNewcomer } from './metrics/welcoming.js'
import { monthEndBefore } from './month-ends.js'
import type { NetworkRecord } from './network-record.js'
import { attendanceOf, membersOn, yearBefore } from './take-snapshot.js'
import { letOthersRun } from './work.js'

/** Fewer people than this are never told of to analysts, neither as a count nor as a difference. */
export const FEWEST_TOLD = 5

/** What each person adds to a figure, as text: anybody who comes, goes or comes more often changes it. */
type Parts = ReadonlyMap<PersonId, string>

/** The month ends that are told, of those up to one. */
interface Told {
  upTo: number
  readonly months: { readonly day: number; readonly parts: Parts }[]
}

/**
 * At which month ends analysts get the figures of a basis. Two figures that are both told never differ by the coming and
 * going of one to four people: a month end is left out while it does from any earlier one that is told, so that no months can
 * be subtracted, next to each other or not. Each month end's answer depends only on those before it.
 */
export class Publication {
  private readonly told = new Map<Basis | NetworkId, Told>()
  private readonly firstMonth: number

  constructor(private readonly record: NetworkRecord) {
    const days = [...record.belonging.map(({ since }) => since), ...record.meetings.map(({ day }) => day)]
    this.firstMonth = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
  }

  /** Whether the figures of a basis are told of this month end. */
  tells(basis: Basis, monthEnd: number): Promise<boolean> {
    return this.isFarFromEarlier(basis, monthEnd, day => this.partsOf(basis, day))
  }

  /** Whether what is shared with another network is told of this month end. */
  tellsOfNeighbour(network: NetworkId, monthEnd: number): Promise<boolean> {
    return this.isFarFromEarlier(network, monthEnd, day => {
      const theirs = this.record.elsewhere.filter(one => one.network === network)
      const [here, there] = [membersOn(this.record, day), membersOn({ belonging: theirs }, day)].map(
        people => new Set(people),
      ) as [Set<PersonId>, Set<PersonId>]
      return new Map([...here, ...there].map(one => [one, `${here.has(one)} ${there.has(one)}`]))
    })
  }

  private async isFarFromEarlier(
    what: Basis | NetworkId,
    monthEnd: number,
    partsOn: (day: number) => Parts,
  ): Promise<boolean> {
    const known = this.told.get(what) ?? { upTo: Number.NEGATIVE_INFINITY, months: [] }
    this.told.set(what, known)
    for (;;) {
      await letOthersRun()
      // Looked at after each turn, as another who asks may have gone on meanwhile.
      const day = this.monthAfter(known.upTo, monthEnd)
      if (day === null) return known.months.some(month => month.day === monthEnd)
      const parts = partsOn(day)
      if (known.months.every(month => isFar(month.parts, parts))) known.months.push({ day, parts })
      known.upTo = day
    }
  }

  /** The first month end after a day, up to one; null where there is none. */
  private monthAfter(day: number, upTo: number): number | null {
    let first: number | null = null
    for (let end = upTo; end > day && end >= this.firstMonth; end = monthEndBefore(end)) first = end
    return first
  }

  private partsOf(basis: Basis, day: number): Parts {
    const members = membersOn(this.record, day)
    switch (basis) {
      case 'MEMBERS':
        return new Map(members.map(person => [person, '']))
      case 'BEFORE':
        return new Map(membersOn(this.record, yearBefore(day)).map(person => [person, '']))
      case 'STAYING': {
        const now = new Set(members)
        const before = new Set(membersOn(this.record, yearBefore(day)))
        return new Map([...now, ...before].map(one => [one, `${now.has(one)} ${before.has(one)}`]))
      }
      case 'PRESENCES':
        return this.presences(day)
      case 'NEWCOMERS': {
        const newcomers = visitsAsNewcomer(this.attendance(day))
        return new Map([...newcomers].map(([one, nths]) => [one, nths.join(' ')]))
      }
      case 'RETURNING': {
        const newcomers = newcomersOf({ since: yearBefore(day), ...this.attendance(day) })
        const inTime = newcomers.filter(newcomer => hadTimeToReturn(newcomer, day))
        return new Map(inTime.map(({ person, returned }) => [person, `${returned}`]))
      }
      case 'INTEGRATING': {
        const presences = this.presences(day)
        return new Map(members.map(person => [person, presences.get(person) ?? '']))
      }
      case 'RECOMMENDATIONS': {
        const given = new Map<PersonId, string>(members.map(person => [person, '']))
        for (const { from, to, at } of this.record.recommendations) {
          if (utcDay(at) <= yearBefore(day) || utcDay(at) > day) continue
          for (const [person, side] of [
            [from, '>'],
            [to, '<'],
          ] as const) {
            const sofar = given.get(person)
            if (sofar !== undefined) given.set(person, sofar + side)
          }
        }
        return given
      }
    }
  }

  /** How often each person was at a meeting of the year. */
  private presences(day: number): Parts {
    const counts = this.attendance(day).presences()
    return new Map([...counts].map(([person, count]) => [person, `${count}`]))
  }

  private attendance(day: number) {
    const held = this.record.meetings.filter(meeting => meeting.own && meeting.day <= day)
    return attendanceOf(held, yearBefore(day))
  }
}

/** Whether nobody, or at least five people, make the difference. */
function isFar(one: Parts, other: Parts): boolean {
  let differing = 0
  for (const [person, part] of one) if (other.get(person) !== part && ++differing >= FEWEST_TOLD) return true
  for (const person of other.keys()) if (!one.has(person) && ++differing >= FEWEST_TOLD) return true
  return differing === 0
}

/** Whether a figure rests on too few, or gives away the size of a group of too few. */
export function restsOnFew({ people, tells = [] }: Measured): boolean {
  return people < FEWEST_TOLD || tells.some(isFew)
}

/** Whether a number of people is one that is not told: nobody is nobody. */
export function isFew(people: number): boolean {
  return people > 0 && people < FEWEST_TOLD
}
