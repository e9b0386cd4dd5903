import { seeded } from '../../../src/health/measures/groups.js'
import { type AnalysedNetworks, publicationOf } from '../../support/analysed-networks.js'
import { drawnNetworks, type Random } from '../../support/drawn-networks.js'
import { anotherLike } from '../../support/networks-alike.js'
import { runs, SEED } from '../../support/seed.js'
import { setsOf, type Topic } from '../../support/small-sets.js'

/** How many others are tried before something is taken to be certain: many times what is needed. */
const MOST_TRIED = 10_000

type Facts = ReadonlyMap<string, { readonly size: number; readonly mean: number | null }>

/** Something about few people that an analyst must not be certain of. */
interface Fact {
  readonly text: string
  readonly topic: Topic
  /** How far networks are from being otherwise: 0 is otherwise. */
  distance(facts: Facts): number
}

function factsOf(networks: AnalysedNetworks): Facts {
  return new Map(setsOf(networks).map(({ name, people, mean }) => [name, { size: people.size, mean }]))
}

/** What is so of sets of fewer than five: how many they are, and the mean strength of what links them. */
function factsAbout(networks: AnalysedNetworks): Fact[] {
  return setsOf(networks).flatMap(({ name, topic, people: { size }, mean }) => {
    if (size === 0 || size > 4) return []
    const count: Fact = {
      text: `${name}: ${size}`,
      topic,
      distance: facts => (facts.get(name)?.size === size ? 1 : 0),
    }
    if (mean === null) return [count]
    const ofMean: Fact = {
      text: `${name}: a mean of ${mean}`,
      topic: 'KNOWING',
      distance: facts => {
        const other = facts.get(name)?.mean ?? null
        return other === null ? 0 : Math.max(0, 1 - Math.abs(other - mean) / 10)
      },
    }
    return [count, ofMean]
  })
}

/** What an analyst can be certain of: facts for which no network that publishes the same was found where they are otherwise. */
function certainties(networks: AnalysedNetworks, random: Random, budget: number): string[] {
  const publication = [...publicationOf(networks)]
  let open = factsAbout(networks)
  const behind = [{ networks, facts: factsOf(networks) }]
  for (let tried = 0; open.length > 0 && tried < budget; tried++) {
    const target = open[Math.floor(random() * open.length)] as Fact
    const distances = behind.map(({ facts }) => target.distance(facts))
    const least = Math.min(...distances)
    const nearest = behind.filter((_, i) => distances[i] === least)
    const from = nearest[Math.floor(random() * nearest.length)] as (typeof behind)[number]
    const other = anotherLike(from.networks, target.topic, random)
    const facts = factsOf(other)
    if (target.distance(facts) > least || !publishesAlike(other, publication)) continue
    behind.push({ networks: other, facts })
    open = open.filter(fact => fact.distance(facts) > 0)
  }
  return open.map(({ text }) => text)
}

function publishesAlike(networks: AnalysedNetworks, publication: readonly string[]): boolean {
  let place = 0
  for (const piece of publicationOf(networks)) if (piece !== publication[place++]) return false
  return true
}

test('of networks of up to seven members analysts are told nothing that would tell one from another', () => {
  const random = seeded(SEED)
  const publications = new Set<string>()
  const sizes = new Map<string, Set<number>>()
  const means = new Map<string, number[]>()
  for (let i = 0; i < runs(2000); i++) {
    const networks = drawnNetworks(random, 7, 3)
    publications.add([...publicationOf(networks)].join('\n'))
    for (const [name, { size, mean }] of factsOf(networks)) {
      sizes.set(name, (sizes.get(name) ?? new Set()).add(size))
      if (size > 0 && size < 5 && mean !== null) means.set(name, [...(means.get(name) ?? []), mean])
    }
  }
  expect(publications.size).toBe(1)
  for (const [name, found] of sizes)
    for (const k of [1, 2, 3, 4])
      if (k > 1 || !name.startsWith('know each other'))
        expect({ name, k, is: found.has(k) }).toEqual({ name, k, is: true })
  for (const found of means.values()) expect(Math.max(...found) - Math.min(...found)).toBeGreaterThan(10)
})

test('of networks of up to sixteen members nothing about fewer than five people is certain', () => {
  const certain: string[] = []
  for (let i = 0; i < runs(30); i++) {
    const random = seeded(1000 * SEED + i)
    const networks = drawnNetworks(random, 16, 6)
    certain.push(...certainties(networks, random, MOST_TRIED).map(fact => `${i}: ${fact}`))
  }
  expect(certain).toEqual([])
})
