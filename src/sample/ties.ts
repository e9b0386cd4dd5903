import { wasThere } from '../meetings/attendance.js'
import { utcDay } from '../strength/days.js'
import { type Evidence, evidenceUpTo, meetingEvidence, type Side } from '../strength/evidence.js'
import { gatedScore, openWarmthFor, usableStrength } from '../strength/strength.js'
import { sumsOf } from '../strength/sums.js'
import type { Key, RegionEncounter, RegionMeeting, RegionRecommendation } from './region.js'

/** What links the people of the region so far, to hold them to the rules that the service has for statements. */
export class Ties {
  private readonly evidence = new Map<Key, Map<Key, Evidence[]>>()

  /** Counts a settled meeting. */
  meeting({ startsAt, attendances }: RegionMeeting): void {
    const present = attendances.filter(wasThere)
    for (const [place, one] of present.entries()) {
      const tableSizes = one.tables.map(
        (name, round) => present.filter(({ tables }) => tables[round] === name).length,
      )
      for (const other of present.slice(place + 1)) {
        const shared = meetingEvidence({
          at: startsAt,
          tables: [one.tables, other.tables],
          tableSizes,
          inRoom: present.length,
        })
        if (shared) this.add(one.person, other.person, shared)
      }
    }
  }

  encounter({ a, b, at, confirmed }: RegionEncounter): void {
    this.add(a, b, {
      kind: 'ENCOUNTER',
      at,
      declaredBy: confirmed ? 'both' : sideOf(a, b),
      introduced: false,
    })
  }

  recommendation({ from, person, givenAt }: RegionRecommendation): void {
    this.add(from, person, { kind: 'RECOMMENDATION', at: givenAt, from: sideOf(from, person) })
  }

  /** Everybody linked to `person`, by key. */
  contacts(person: Key): Key[] {
    return [...(this.evidence.get(person)?.keys() ?? [])].sort()
  }

  /** How well `from` knows `person` at `at`, without what only `from` says: what a recommendation needs. */
  gatedScore(from: Key, person: Key, at: Date): number {
    const day = utcDay(at)
    const sums = sumsOf(evidenceUpTo(this.between(from, person), day))
    if (!sums) return 0
    return gatedScore(openWarmthFor(sideOf(from, person), sums), day)
  }

  /** From 0 to 1, as `viewer` may use it on the way to somebody else; 0 where nothing links the two. */
  strength(viewer: Key, person: Key, at: Date): number {
    const sums = sumsOf(this.between(viewer, person))
    return (sums && usableStrength(sums, utcDay(at))?.p) ?? 0
  }

  private between(one: Key, other: Key): Evidence[] {
    return this.evidence.get(one)?.get(other) ?? []
  }

  private add(one: Key, other: Key, evidence: Evidence): void {
    const all = [...this.between(one, other), evidence]
    this.linksOf(one).set(other, all)
    this.linksOf(other).set(one, all)
  }

  private linksOf(person: Key): Map<Key, Evidence[]> {
    const links = this.evidence.get(person) ?? new Map<Key, Evidence[]>()
    this.evidence.set(person, links)
    return links
  }
}

/** Keys stand in for ids: which of two is the lower changes no strength. */
function sideOf(one: Key, other: Key): Side {
  return one < other ? 'low' : 'high'
}
