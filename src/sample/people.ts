import type { PersonPurpose } from '../people/person.js'
import { fold } from '../text.js'
import { CITIES, COMPANY_PLACES, COMPANY_WORDS, MEN, SURNAMES, WOMEN } from './names.js'
import { ALL_OFFERS, PROFESSIONS, type Profession } from './professions.js'
import type { Random } from './random.js'
import type { RegionPerson } from './region.js'

/** Somebody of the region while it is being made. */
export interface Inhabitant {
  person: RegionPerson
  profession: Profession
  woman: boolean
  /** How many networks they have time for. */
  capacity: number
  /** Knows everybody, is everywhere. */
  connector: boolean
}

const PEOPLE = 200
const CONNECTORS = 6
/** So many of the region work on the web, or in the town of the local association. */
const WEB_SHARE = 0.22

const PURPOSES: readonly PersonPurpose[] = ['BUSINESS', 'CAREER', 'SUPPORT', 'MEETING_PEOPLE', 'LEARNING']
const DOMAINS = ['example.org', 'example.com', 'example.net']
const HEADLINES = [
  'au service des petites entreprises',
  'depuis quinze ans dans la région',
  'toujours partant pour un café',
  'nouvelle activité, nouvelles rencontres',
  'je cherche à transmettre',
  'indépendance et travail bien fait',
]

/** Two hundred people, each with a name of their own; the first few are connectors. */
export function makePeople(random: Random): Inhabitant[] {
  const web = PROFESSIONS.filter(({ sector }) => sector === 'web')
  const other = PROFESSIONS.filter(({ sector }) => sector !== 'web')
  const surnames = random.shuffled([...SURNAMES, ...SURNAMES, ...SURNAMES])
  const companies = random.shuffled(
    COMPANY_WORDS.flatMap(word => COMPANY_PLACES.map(place => `${word} ${place}`)),
  )
  const names = new Set<string>()
  return Array.from({ length: PEOPLE }, (_, index) => {
    const woman = random.chance(0.52)
    const first = woman ? WOMEN : MEN
    const surname = surnames[index] ?? random.pick(SURNAMES)
    let name = `${random.pick(first)} ${surname}`
    while (names.has(name)) name = `${random.pick(first)} ${surname}`
    names.add(name)
    // Going round the list gives every profession somebody, so that seats differ.
    const professions = random.chance(WEB_SHARE) ? web : other
    const profession = professions[index % professions.length] ?? random.pick(professions)
    const connector = index < CONNECTORS
    return {
      person: toPerson(random, { index, name, profession, company: companies[index % 140] ?? 'Indépendant' }),
      profession,
      woman,
      capacity: connector || random.chance(0.13) ? 3 : random.chance(0.33) ? 2 : 1,
      connector,
    }
  })
}

function toPerson(
  random: Random,
  {
    index,
    name,
    profession,
    company,
  }: { index: number; name: string; profession: Profession; company: string },
): RegionPerson {
  const others = ALL_OFFERS.filter(offer => !profession.offers.includes(offer))
  const number = String(index).padStart(4, '0')
  return {
    key: `person-${String(index + 1).padStart(3, '0')}`,
    name,
    profession: profession.title,
    company,
    city: random.pick(CITIES),
    headline: `${profession.title}, ${random.pick(HEADLINES)}`,
    locale: 'fr',
    needs: random.some(others, random.between(1, 3)),
    offers: random.some(profession.offers, random.between(1, 2)),
    purposes: random.some(PURPOSES, random.between(1, 2)),
    email: `${fold(name).replace(/[^a-z]+/g, '.')}@${random.pick(DOMAINS)}`,
    phone: phoneOf(random, number),
    // Replaced by the day of the first membership.
    joinedAt: new Date(0),
  }
}

/** From the ranges kept for fiction: 06 39 98 xx xx and 01 99 00 xx xx. */
function phoneOf(random: Random, number: string): string | null {
  if (random.chance(0.12)) return null
  return random.chance(0.8) ? `+3363998${number}` : `+3319900${number}`
}
