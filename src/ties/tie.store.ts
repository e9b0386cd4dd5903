import type { MeetingId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import { cypher } from '../neo4j/query.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { int } from '../neo4j/values.js'
import { LARGEST_ROOM } from '../strength/constants.js'
import type { Sums } from '../strength/sums.js'
import { type Pair, pairOf } from './pair.js'
import type { Gathering, PairEvidence, Seated } from './pair-history.js'
import type { Tie } from './tie.js'

interface StoredRow {
  low: PersonId
  high: PersonId
  sums: Sums
}

const LOCK = cypher<{ person: PersonId }>('ties/lock-people')
const COUNT_PRESENT = cypher<Omit<Gathering, 'id' | 'network'> & { meeting: MeetingId }>('ties/count-present')
const PRESENT_AT = cypher<Pick<Seated, 'person' | 'tables'>>('ties/present-at')
const AMONG = cypher<PairEvidence>('ties/evidence-among')
const WITH_ANYONE = cypher<PairEvidence>('ties/evidence-with-anyone')
const ADD = cypher('ties/add')
const SET = cypher('ties/set')
const REMOVE = cypher('ties/remove')
const STORED_FROM = cypher<StoredRow>('ties/stored-from')
const ACQUAINTANCES = cypher<{ person: PersonId; other: PersonId }>('ties/acquaintances')
const PEOPLE_AFTER = cypher<{ person: PersonId }>('ties/people-after')
const COUNT_PEOPLE = cypher<{ count: number }>('ties/count-people')

/** Pairs that one query writes. */
const BATCH = 5000

const NOTHING: PairEvidence = { meetings: [], declarations: [], recommendations: [] }

/** KNOWS edges, and the evidence they are drawn from. */
export class TieStore {
  constructor(private readonly graph: Graph) {}

  /** Holds these people, in the order given; gives those who are there. */
  async lock(people: readonly PersonId[], transaction: Transaction): Promise<PersonId[]> {
    return (await transaction.run(LOCK, { people })).map(row => row.person)
  }

  /** Writes the head counts of these meetings, and gives who was present. */
  async countPresent(meetings: readonly MeetingId[], transaction: Transaction): Promise<Gathering[]> {
    const rows = await transaction.run(COUNT_PRESENT, { meetings })
    return rows.map(({ meeting, ...row }) => ({ id: meeting, ...row }))
  }

  async presentAt(
    meeting: MeetingId,
    transaction: Transaction,
  ): Promise<Pick<Seated, 'person' | 'tables'>[]> {
    return transaction.run(PRESENT_AT, { meeting })
  }

  /** What links any two of these people. */
  async among(people: readonly PersonId[], runner: Runner = this.graph): Promise<PairEvidence> {
    const [row] = await runner.run(AMONG, { people })
    return row ?? NOTHING
  }

  /** What links these people with anyone. */
  async withAnyone(people: readonly PersonId[], runner: Runner = this.graph): Promise<PairEvidence> {
    const [row] = await runner.run(WITH_ANYONE, { people, largestRoom: int(LARGEST_ROOM) })
    return row ?? NOTHING
  }

  /** Adds sums that come of meetings alone to what is stored. */
  async add(ties: readonly Tie[], transaction: Transaction): Promise<void> {
    for (const batch of inBatches(ties)) {
      const { people, placed } = byPlace(batch)
      const additions = placed.map(({ low, high, sums }) => ({
        low,
        high,
        warmth: sums.warmth,
        openWarmth: sums.openWarmth,
        sharedMeetings: int(sums.sharedMeetings),
        evidence: sums.evidence,
        firstMetAt: sums.firstMetAt,
        lastMetAt: sums.lastMetAt,
      }))
      await transaction.run(ADD, { people, additions })
    }
  }

  /** Replaces what is stored. */
  async set(ties: readonly Tie[], transaction: Transaction): Promise<void> {
    for (const batch of inBatches(ties)) {
      const { people, placed } = byPlace(batch)
      const entries = placed.map(({ low, high, sums }) => ({
        low,
        high,
        sums: { ...sums, sharedMeetings: int(sums.sharedMeetings) },
      }))
      await transaction.run(SET, { people, ties: entries })
    }
  }

  async remove(pairs: readonly Pair[], transaction: Transaction): Promise<void> {
    if (pairs.length > 0) await transaction.run(REMOVE, { pairs: pairs.map(pair => [...pair]) })
  }

  /** What is stored of pairs of which these people have the smaller id. */
  async storedFrom(people: readonly PersonId[], runner: Runner): Promise<Tie[]> {
    const rows = await runner.run(STORED_FROM, { people })
    return rows.map(({ low, high, sums }) => ({ pair: [low, high], sums }))
  }

  /** These people and those whom they know, by what is stored. */
  async acquaintances(people: readonly PersonId[], transaction: Transaction): Promise<Pair[]> {
    const rows = await transaction.run(ACQUAINTANCES, { people })
    return rows.map(({ person, other }) => pairOf(person, other))
  }

  /** All people in batches, in the order of their ids. */
  async *people(batch: number): AsyncGenerator<PersonId[]> {
    let after = ''
    while (true) {
      const rows = await this.graph.run(PEOPLE_AFTER, { after, limit: int(batch) })
      const last = rows.at(-1)
      if (!last) return
      yield rows.map(row => row.person)
      after = last.person
    }
  }

  async countPeople(): Promise<number> {
    const [row] = await this.graph.run(COUNT_PEOPLE)
    return row?.count ?? 0
  }
}

/** The people of these ties, each once, and the ties with the places of their people in that list. */
function byPlace(ties: readonly Tie[]) {
  const people: PersonId[] = []
  const places = new Map<PersonId, ReturnType<typeof int>>()
  const placeOf = (person: PersonId) => {
    const place = places.get(person) ?? int(people.length)
    if (!places.has(person)) people.push(person)
    places.set(person, place)
    return place
  }
  const placed = ties.map(({ pair: [low, high], sums }) => ({ low: placeOf(low), high: placeOf(high), sums }))
  return { people, placed }
}

function* inBatches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}
