import { figuresOf } from '../../src/health/measures/graph-figures.js'
import { memberGraph } from '../../src/health/member-graph.js'
import { figure, METRICS } from '../../src/health/metrics/all.js'
import { newcomersOf } from '../../src/health/metrics/welcoming.js'
import { overallBand, VITAL } from '../../src/health/overall.js'
import { FEWEST_BEHIND, published, publishedNeighbours, type Told } from '../../src/health/publication.js'
import { inFives } from '../../src/health/range.js'
import type { Snapshot } from '../../src/health/snapshot.js'
import { attendanceOf, type Neighbour, yearBefore } from '../../src/health/take-snapshot.js'
import type { MeetingId, NetworkId } from '../../src/ids.js'
import { utcDay } from '../../src/strength/days.js'
import { person } from './generated-graphs.js'

/** Two month ends, and the same days a year before: on these it is known who belonged. */
export const MONTH_ENDS = ['2026-04-30', '2026-05-31'].map(day => utcDay(new Date(day))) as [number, number]
const [FIRST, SECOND] = MONTH_ENDS
const DAYS = [yearBefore(FIRST), yearBefore(SECOND), FIRST, SECOND] as const
/** What a tie of each level adds to a graph: none, a weak one, a stronger one. */
const P_OF_LEVEL = [0, 0.12, 0.6]
const NETWORKS = ['here', 'there'] as readonly string[] as readonly NetworkId[]

type AnalysedSnapshot = Snapshot & { readonly neighbours: readonly Neighbour[] }

/**
 * Two networks at two month ends, told by numbers: who belongs to which on which day, who knows whom how well in each month, who
 * was at which meeting of the first network, and who recommended whom. All that analysts are told is taken from it.
 */
export class AnalysedNetworks {
  private readonly pairs: number
  private readonly snapshots: AnalysedSnapshot[] = []

  constructor(
    readonly people: number,
    readonly meetingDays: readonly number[],
    readonly numbers: Uint8Array = new Uint8Array(0),
  ) {
    this.pairs = (people * (people - 1)) / 2
    if (numbers.length === 0) this.numbers = new Uint8Array(this.placeOfRecommendation(people, 0))
  }

  with(numbers: Uint8Array): AnalysedNetworks {
    return new AnalysedNetworks(this.people, this.meetingDays, numbers)
  }

  placeOfBelonging(network: number, day: number, one: number): number {
    return (network * DAYS.length + day) * this.people + one
  }

  placeOfTie(month: number, one: number, other: number): number {
    const [a, b] = one < other ? [one, other] : [other, one]
    return this.placeOfBelonging(NETWORKS.length, 0, 0) + month * this.pairs + (b * (b - 1)) / 2 + a
  }

  placeOfPresence(meeting: number, one: number): number {
    return this.placeOfTie(MONTH_ENDS.length, 0, 1) + meeting * this.people + one
  }

  placeOfRecommendation(from: number, to: number): number {
    return this.placeOfPresence(this.meetingDays.length, 0) + from * this.people + to
  }

  members(network: number, day: number): number[] {
    return this.all().filter(one => this.numbers[this.placeOfBelonging(network, day, one)])
  }

  present(meeting: number): number[] {
    return this.all().filter(one => this.numbers[this.placeOfPresence(meeting, one)])
  }

  level(month: number, one: number, other: number): number {
    return one === other ? 0 : (this.numbers[this.placeOfTie(month, one, other)] as number)
  }

  /** Where the ties of members of the first network stand. */
  tiesAmongMembers(month: number): number[] {
    const members = this.members(0, 2 + month)
    return members
      .flatMap((one, i) => members.slice(0, i).map(other => this.placeOfTie(month, one, other)))
      .filter(place => this.numbers[place] !== 0)
  }

  /** What figures of one of the networks at one of the month ends are taken from. */
  snapshot(network: number, month: number): AnalysedSnapshot {
    const place = 2 * network + month
    const taken = this.snapshots[place] ?? this.takeSnapshot(network, month)
    this.snapshots[place] = taken
    return taken
  }

  private takeSnapshot(network: number, month: number): AnalysedSnapshot {
    const day = MONTH_ENDS[month] as number
    const since = yearBefore(day)
    const here = this.members(network, 2 + month)
    const there = new Set(this.members(1 - network, 2 + month))
    const nodeOf = new Map(here.map((one, node) => [one, node]))
    const ties = here.flatMap((one, a) =>
      here.slice(a + 1).flatMap((other, i) => {
        const level = this.level(month, one, other)
        return level === 0 ? [] : [{ a, b: a + 1 + i, p: P_OF_LEVEL[level] as number }]
      }),
    )
    const ids = here.map(person)
    const graph = memberGraph(ids, ties)
    const outsiders = [...there].filter(one => !nodeOf.has(one))
    const linksOf = (one: number) => outsiders.filter(other => this.level(month, one, other) > 0).length
    const held = network === 0 ? this.held(day) : []
    const attendance = attendanceOf(held, since)
    const recommendations =
      month === 0
        ? []
        : here.flatMap(from =>
            here
              .filter(to => from !== to && this.numbers[this.placeOfRecommendation(from, to)])
              .map(to => ({ from: person(from), to: person(to) })),
          )
    const newcomers = newcomersOf({ since, ...attendance }).map(({ person }) => person)
    const shared = here.filter(one => there.has(one)).length
    return {
      day,
      since,
      rules: { informationMeetingSize: 30, allowsBusiness: true },
      members: here.map(one => ({
        id: person(one),
        profession: `${one % 3}`,
        company: one % 4 === 0 ? null : `${one % 4}`,
      })),
      membersBefore: this.members(network, month).map(person),
      graph,
      figures: figuresOf(graph),
      ...attendance,
      recommendations,
      outsideLinks: Int32Array.from(here, linksOf),
      integrations: here
        .filter(one => newcomers.includes(person(one)))
        .map(one => ({
          days: 40 + 30 * (one % 9),
          happened: here.filter(other => this.level(month, one, other) === 2).length >= 5,
        })),
      neighbours:
        shared === 0
          ? []
          : [
              {
                network: NETWORKS[1 - network] as NetworkId,
                sharedMembers: shared,
                members: there.size,
                relationships: here
                  .filter(one => !there.has(one))
                  .reduce((sum, one) => sum + linksOf(one), 0),
              },
            ],
    }
  }

  private held(upTo: number) {
    return this.meetingDays.flatMap((day, meeting) => {
      const people = this.present(meeting).map(person)
      const base = { id: `${meeting}` as MeetingId, own: true, day, inRoom: people.length, people }
      return day <= upTo ? [{ ...base, tables: [], tableSizes: [], disputes: [] }] : []
    })
  }

  /** Everybody, members or not. */
  all(): number[] {
    return Array.from({ length: this.people }, (_, one) => one)
  }
}

/** All that an analyst can be told of the two networks, piece by piece. */
export function* publicationOf(networks: AnalysedNetworks): Generator<string> {
  for (let network = 0; network < NETWORKS.length; network++) {
    // Of the days a year before an analyst reads MEMBERS as well.
    for (const day of [0, 1]) {
      const { length } = networks.members(network, day)
      yield length < FEWEST_BEHIND ? '' : `${inFives(length).atLeast}`
    }
    for (let month = 0; month < MONTH_ENDS.length; month++) {
      const snapshot = networks.snapshot(network, month)
      const told = new Map<string, Told>()
      for (const metric of METRICS) {
        const one = published(metric, figure(metric, snapshot), snapshot)
        told.set(metric.name, one)
        yield `${metric.name} ${one.value} ${one.range?.atLeast} ${one.range?.atMost} ${one.band} ${one.reason}`
      }
      yield overallBand(VITAL.map(name => (told.get(name) as Told).band))
      yield JSON.stringify(publishedNeighbours(snapshot.neighbours))
    }
  }
}
