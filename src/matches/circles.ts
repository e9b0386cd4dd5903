import type { PersonId } from '../ids.js'

/** Somebody whom a person knows. */
export interface Contact {
  readonly other: PersonId
  /** The part of S for which both have given their word. */
  readonly met: number
  /** p, likewise. */
  readonly p: number
}

/** How the circles of two people meet. */
export interface Overlap {
  /** How many people both know. */
  readonly shared: number
  /** Σ S_ik · S_kj / S_k over these. */
  readonly weight: number
  /** The Jaccard index of their contacts, the two themselves left out; null where one has none. */
  readonly jaccard: number | null
}

interface Circle {
  readonly contacts: Int32Array
  readonly met: Float64Array
  readonly p: Float64Array
  /** How many they know, listed or not. */
  readonly size: number
}

const EMPTY: Circle = { contacts: new Int32Array(), met: new Float64Array(), p: new Float64Array(), size: 0 }

/**
 * Whom each of the candidates knows, to be compared pair by pair: one circle is marked, and the other runs along the marks, so a
 * pair costs as much as one of the two knows people. Ask for all pairs of one person after another.
 */
export class Circles {
  private readonly numberOf = new Map<PersonId, number>()
  private readonly circleOf = new Map<PersonId, Circle>()
  private readonly whole: Float64Array
  private readonly marks: Float64Array
  private readonly markedBy: Int32Array
  private marked: PersonId | null = null
  private marking = 0

  /**
   * @param wholeMet all of S of everyone whom somebody knows: S_k
   * @param sizes how many somebody knows, where `contactsOf` leaves out those who are not compared
   */
  constructor(
    contactsOf: ReadonlyMap<PersonId, readonly Contact[]>,
    wholeMet: ReadonlyMap<PersonId, number>,
    sizes: ReadonlyMap<PersonId, number> = new Map(),
  ) {
    for (const [person, contacts] of contactsOf)
      this.circleOf.set(person, {
        contacts: Int32Array.from(contacts, contact => this.number(contact.other)),
        met: Float64Array.from(contacts, contact => contact.met),
        p: Float64Array.from(contacts, contact => contact.p),
        size: sizes.get(person) ?? contacts.length,
      })
    for (const [person, size] of sizes)
      if (!this.circleOf.has(person)) this.circleOf.set(person, { ...EMPTY, size })
    this.whole = new Float64Array(this.numberOf.size)
    for (const [person, number] of this.numberOf) this.whole[number] = wholeMet.get(person) ?? 0
    this.marks = new Float64Array(this.numberOf.size)
    this.markedBy = new Int32Array(this.numberOf.size)
  }

  between(one: PersonId, other: PersonId): Overlap {
    const [circle, others] = [this.circle(one), this.circle(other)]
    this.mark(one, circle)
    const [oneNumber, otherNumber] = [this.numberOf.get(one), this.numberOf.get(other)]
    let shared = 0
    let weight = 0
    let knowsOne = 0
    const { contacts, met } = others
    for (let i = 0; i < contacts.length; i++) {
      const contact = contacts[i] as number
      if (contact === oneNumber) knowsOne = 1
      if (this.markedBy[contact] !== this.marking) continue
      shared++
      const whole = this.whole[contact] as number
      if (whole > 0) weight += ((this.marks[contact] as number) * (met[i] as number)) / whole
    }
    const knowsOther = otherNumber !== undefined && this.markedBy[otherNumber] === this.marking ? 1 : 0
    const [own, theirs] = [circle.size - knowsOther, others.size - knowsOne]
    return { shared, weight, jaccard: own === 0 || theirs === 0 ? null : shared / (own + theirs - shared) }
  }

  /**
   * Who of `candidates` knows all of `people` best: by the smallest p, then the product, then the id; null where nobody knows all.
   * @param shownP p as far as it may be known to whoever is told
   */
  knowsAllBest(
    people: readonly PersonId[],
    candidates: readonly PersonId[],
    shownP: (one: PersonId, other: PersonId, p: number) => number,
  ): PersonId | null {
    const known = people.map(person => {
      const { contacts, p } = this.circle(person)
      return new Map(Array.from(contacts, (contact, i) => [contact, p[i] as number]))
    })
    let best: Introducer | null = null
    for (const person of candidates) {
      const number = this.numberOf.get(person)
      if (number === undefined || people.includes(person)) continue
      const ps = known.map((contacts, i) => shownP(people[i] as PersonId, person, contacts.get(number) ?? 0))
      const [least, product] = [Math.min(...ps), ps.reduce((all, p) => all * p, 1)]
      if (least > 0 && (best === null || compare(best, { person, least, product }) > 0))
        best = { person, least, product }
    }
    return best?.person ?? null
  }

  private circle(person: PersonId): Circle {
    return this.circleOf.get(person) ?? EMPTY
  }

  private number(person: PersonId): number {
    const known = this.numberOf.get(person)
    if (known !== undefined) return known
    this.numberOf.set(person, this.numberOf.size)
    return this.numberOf.size - 1
  }

  private mark(person: PersonId, { contacts, met }: Circle): void {
    if (this.marked === person) return
    this.marked = person
    this.marking++
    for (const [i, contact] of contacts.entries()) {
      this.markedBy[contact] = this.marking
      this.marks[contact] = met[i] as number
    }
  }
}

interface Introducer {
  readonly person: PersonId
  readonly least: number
  readonly product: number
}

/** Below 0 where the first knows all better. */
function compare(one: Introducer, other: Introducer): number {
  return other.least - one.least || other.product - one.product || (one.person < other.person ? -1 : 1)
}
