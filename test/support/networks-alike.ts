import type { AnalysedNetworks } from './analysed-networks.js'
import { below, oneOf, type Random } from './drawn-networks.js'
import type { Topic } from './small-sets.js'

type Move = (networks: AnalysedNetworks, numbers: Uint8Array, random: Random) => void

const MOVES: Readonly<Record<Topic, readonly Move[]>> = {
  BELONGING: [
    (networks, numbers, random) => {
      const place = networks.placeOfBelonging(
        below(random, 2),
        below(random, 4),
        below(random, networks.people),
      )
      numbers[place] = 1 - (numbers[place] as number)
    },
    (networks, numbers, random) => {
      const [one, belongs] = [below(random, networks.people), below(random, 2)]
      for (const day of [2, 3]) numbers[networks.placeOfBelonging(0, day, one)] = belongs
    },
    // On one day another takes somebody's place, and knows whom they knew.
    (networks, numbers, random) => {
      const [day, one, other] = [
        below(random, 4),
        below(random, networks.people),
        below(random, networks.people),
      ]
      for (const network of [0, 1])
        exchange(
          numbers,
          networks.placeOfBelonging(network, day, one),
          networks.placeOfBelonging(network, day, other),
        )
      if (day < 2 || one === other) return
      for (const third of networks.all())
        if (third !== one && third !== other)
          exchange(
            numbers,
            networks.placeOfTie(day - 2, one, third),
            networks.placeOfTie(day - 2, other, third),
          )
    },
  ],
  KNOWING: [
    (networks, numbers, random) => {
      const month = below(random, 2)
      const members = networks.members(0, 2 + month)
      if (members.length === 0) return
      const [one, other] = [oneOf(random, members), oneOf(random, members)]
      if (one !== other) numbers[networks.placeOfTie(month, one, other)] = below(random, 3)
    },
    // Somebody comes who knows nobody, and others come to know each other.
    (networks, numbers, random) => {
      const [month, one] = [below(random, 2), below(random, networks.people)]
      const members = networks.members(0, 2 + month)
      if (members.length < 2) return
      for (const other of networks.all())
        if (other !== one) numbers[networks.placeOfTie(month, one, other)] = 0
      numbers[networks.placeOfBelonging(0, 2 + month, one)] = 1
      for (let more = below(random, 4); more > 0; more--) {
        const [a, b] = [oneOf(random, members), oneOf(random, members)]
        if (a !== b && a !== one && b !== one)
          numbers[networks.placeOfTie(month, a, b)] = 1 + below(random, 2)
      }
    },
    (networks, numbers, random) => {
      const month = below(random, 2)
      const ties = networks.tiesAmongMembers(month)
      if (ties.length > 0) numbers[oneOf(random, ties)] = 1 + below(random, 2)
    },
    (networks, numbers, random) => {
      const [month, one] = [below(random, 2), below(random, networks.people)]
      for (let other = 0; other < networks.people; other++)
        if (other !== one) numbers[networks.placeOfTie(month, one, other)] = 0
    },
  ],
  COMING: [
    (networks, numbers, random) => {
      if (networks.meetingDays.length === 0) return
      const place = networks.placeOfPresence(
        below(random, networks.meetingDays.length),
        below(random, networks.people),
      )
      numbers[place] = 1 - (numbers[place] as number)
    },
  ],
  RECOMMENDING: [
    (networks, numbers, random) => {
      const members = networks.members(0, 3)
      if (members.length > 0)
        numbers[networks.placeOfRecommendation(oneOf(random, members), oneOf(random, members))] = below(
          random,
          2,
        )
    },
    (networks, numbers, random) => {
      const [one, gives] = [below(random, networks.people), below(random, 2)]
      for (let other = 0; other < networks.people; other++)
        numbers[
          gives ? networks.placeOfRecommendation(one, other) : networks.placeOfRecommendation(other, one)
        ] = 0
    },
  ],
}

function exchange(numbers: Uint8Array, one: number, other: number): void {
  const kept = numbers[one] as number
  numbers[one] = numbers[other] as number
  numbers[other] = kept
}

const TOPICS = Object.keys(MOVES) as Topic[]

/** The same networks after a few changes, most of them of one topic. */
export function anotherLike(networks: AnalysedNetworks, topic: Topic, random: Random): AnalysedNetworks {
  const numbers = networks.numbers.slice()
  const changes = 1 + below(random, 2) + below(random, 2) * below(random, 4)
  for (let change = 0; change < changes; change++)
    oneOf(random, MOVES[random() < 0.7 ? topic : oneOf(random, TOPICS)])(networks, numbers, random)
  return networks.with(numbers)
}
