import type { Clock } from '../clock.js'
import { evidenceDate } from '../dates.js'
import { BadInput, Conflict, NotFound, RuleBroken } from '../errors.js'
import type { EncounterId, NewId, PersonId } from '../ids.js'
import type { Graph } from '../neo4j/graph.js'
import type { Runner, Transaction } from '../neo4j/transaction.js'
import { countedTogether, Ordering, type Page, type PageRequest, pageOfAll } from '../paging.js'
import type { PersonService } from '../people/person.service.js'
import { keyOf, type Pair, type PairKey, pairOf } from '../ties/pair.js'
import type { TieService } from '../ties/tie.service.js'
import { isSelfOrAdmin, mustBePerson, type Viewer } from '../viewer.js'
import {
  type Declaration,
  declarationBy,
  type Encounter,
  encounterMeant,
  type IntroducedEncounter,
  type NewEncounter,
} from './encounter.js'
import type { EncounterKeys, EncounterStore } from './encounter.store.js'

const LATEST = new Ordering('encounters, latest first', ['number', 'string'])

const keysOf = ({ at, id }: Encounter): EncounterKeys => [-at.getTime(), id]

/** Encounters: each of two people says for themselves that they met. */
export class EncounterService {
  constructor(
    private readonly graph: Graph,
    private readonly store: EncounterStore,
    private readonly ties: TieService,
    private readonly people: PersonService,
    private readonly clock: Clock,
    private readonly newId: NewId,
  ) {}

  /** Those of `ids` that the viewer may see: the two, organisers of a network both belong to, the administrator. */
  async findMany(viewer: Viewer, ids: readonly EncounterId[]): Promise<Encounter[]> {
    const found = await this.store.findMany(viewer, ids)
    return found.filter(({ pair }) => !pair.some(person => viewer.hidden.has(person)))
  }

  /** The encounters of each pair, latest first, by `keyOf`. For those who may see the relationship. */
  async ofPairs(pairs: readonly Pair[], request: PageRequest): Promise<Map<PairKey, Page<Encounter>>> {
    LATEST.start(request)
    const found = await this.store.between(pairs)
    return new Map(
      pairs.map(pair => {
        const latestFirst = found
          .filter(encounter => keyOf(encounter.pair) === keyOf(pair))
          .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
        return [keyOf(pair), pageOfAll(LATEST, request, latestFirst, keysOf)]
      }),
    )
  }

  /** What others say they did together with each of these people, latest first: for themselves and the administrator. */
  async toConfirm(
    viewer: Viewer,
    people: readonly PersonId[],
    request: PageRequest,
  ): Promise<Map<PersonId, Page<Encounter>>> {
    const { after, limit } = LATEST.start(request)
    const shown = people.filter(person => isSelfOrAdmin(viewer, person))
    if (shown.length === 0) return new Map()
    const hidden = [...viewer.hidden]
    const lists = await this.store.listToConfirm(shown, hidden, after, limit)
    const countOf = countedTogether(() => this.store.countToConfirm(shown, hidden))
    return new Map(
      [...lists].map(([person, rows]) => [
        person,
        LATEST.page(request, rows, keysOf, row => row, countOf(person)),
      ]),
    )
  }

  /**
   * The viewer says that they met `person`. Within three days of an encounter of the two it is that one: what the other said is
   * confirmed, and what the viewer said before stays as it is, so that saying it twice is no second encounter.
   * @throws BadInput for themself or a date to come, NotFound, RuleBroken for a meeting at which not both were.
   */
  async declare(viewer: Viewer, { person, at, channel, meeting }: NewEncounter): Promise<Encounter> {
    const speaker = mustBePerson(viewer)
    if (person === speaker)
      throw new BadInput('personId', 'You cannot meet yourself: name the person you met.')
    evidenceDate('metAt', at, this.clock.now())
    await this.people.mustFind(viewer, 'personId', person)
    const pair = pairOf(speaker, person)
    const id = this.newId<'Encounter'>()
    return this.graph.write(async transaction => {
      await this.ties.lockPeople(pair, transaction)
      const wereThere = meeting === null || (await this.store.wereBothAt(meeting, pair, transaction))
      if (wereThere === null) throw new NotFound('meetingId')
      if (!wereThere)
        throw new RuleBroken(
          'NOT_BOTH_THERE',
          'You did not both attend this meeting.',
          { meetingId: meeting },
          'Leave `meetingId` out, or ask an organiser to put whoever was there on the list.',
        )
      const meant = encounterMeant(await this.store.between([pair], transaction), at)
      return this.addDeclaration(
        meant ?? { id, pair, at, channel, meeting, declaredBy: [] },
        speaker,
        transaction,
      )
    })
  }

  /** The viewer says so too. @throws NotFound for an encounter that is not theirs. */
  async confirm(viewer: Viewer, id: EncounterId): Promise<Encounter> {
    const speaker = mustBePerson(viewer)
    return this.changeOwn(viewer, id, (encounter, transaction) =>
      this.addDeclaration(encounter, speaker, transaction),
    )
  }

  /**
   * Takes back the viewer's declaration: what is left of the encounter, with null for nothing once nobody says so.
   * @throws NotFound for an encounter that is not theirs, Conflict where they have not said so.
   */
  async retract(viewer: Viewer, id: EncounterId): Promise<{ pair: Pair; encounter: Encounter | null }> {
    const speaker = mustBePerson(viewer)
    return this.changeOwn(viewer, id, async (encounter, transaction) => {
      if (!encounter.declaredBy.includes(speaker))
        throw new Conflict(
          'NOT_DECLARED',
          'You have not declared this encounter, so there is nothing to withdraw.',
        )
      await this.store.retract(id, speaker, transaction)
      await this.ties.evidenceChanged([encounter.pair], transaction)
      const declaredBy = encounter.declaredBy.filter(one => one !== speaker)
      return { pair: encounter.pair, encounter: declaredBy.length > 0 ? { ...encounter, declaredBy } : null }
    })
  }

  /**
   * One of two says that an introduction led to their meeting: `encounter` where the other has reported it, else the one of within
   * three days, if any. Within the transaction of the report.
   */
  async declareIntroduced(
    { pair, speaker, at, encounter }: IntroducedEncounter,
    transaction: Transaction,
  ): Promise<Encounter> {
    await this.ties.lockPeople(pair, transaction)
    const known = await this.store.between([pair], transaction)
    const meant = encounter ? known.find(({ id }) => id === encounter) : encounterMeant(known, at)
    const id = encounter ?? this.newId<'Encounter'>()
    const declared = meant ?? { id, pair, at, channel: 'IN_PERSON', meeting: null, declaredBy: [] }
    await this.store.declare([declarationBy(speaker, declared, true)], transaction)
    await this.ties.evidenceChanged([pair], transaction)
    return { ...declared, declaredBy: [...new Set([...declared.declaredBy, speaker])].sort() }
  }

  /** Confirms an encounter of an introduction for somebody who has let the other's declaration stand; what was taken back stays so. */
  async confirmBySilence(id: EncounterId, pair: Pair, transaction: Transaction): Promise<void> {
    await this.ties.lockPeople(pair, transaction)
    const encounter = (await this.store.between([pair], transaction)).find(one => one.id === id)
    const silent = encounter && pair.find(person => !encounter.declaredBy.includes(person))
    if (!encounter || !silent) return
    await this.store.declare([declarationBy(silent, encounter, true)], transaction)
    await this.ties.evidenceChanged([pair], transaction)
  }

  /** All encounters of these pairs, in no order, for whoever takes over more of them. */
  between(pairs: readonly Pair[], runner: Runner): Promise<Encounter[]> {
    return this.store.between(pairs, runner)
  }

  /** Takes over declarations of which others tell: lists, or the sample region. Computes no ties. */
  async takeOver(declarations: readonly Declaration[], transaction: Transaction): Promise<void> {
    if (declarations.length > 0) await this.store.declare(declarations, transaction)
  }

  private async addDeclaration(
    encounter: Encounter,
    speaker: PersonId,
    transaction: Transaction,
  ): Promise<Encounter> {
    if (encounter.declaredBy.includes(speaker)) return encounter
    await this.store.declare([declarationBy(speaker, encounter)], transaction)
    await this.ties.evidenceChanged([encounter.pair], transaction)
    return { ...encounter, declaredBy: [...encounter.declaredBy, speaker].sort() }
  }

  /** Hands `work` an encounter of the viewer's, as it stands once nobody else can change it. */
  private async changeOwn<T>(
    viewer: Viewer,
    id: EncounterId,
    work: (encounter: Encounter, transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const speaker = mustBePerson(viewer)
    return this.graph.write(async transaction => {
      const seen = await this.store.findOwn(id, speaker, transaction)
      if (!seen || seen.pair.some(person => viewer.hidden.has(person))) throw new NotFound('encounterId')
      await this.ties.lockPeople(seen.pair, transaction)
      const encounter = await this.store.findOwn(id, speaker, transaction)
      if (!encounter) throw new NotFound('encounterId')
      return work(encounter, transaction)
    })
  }
}
