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
  ],
  KNOWING: [
    (networks, numbers, random) => {
      const month = below(random, 2)
      const members = networks.members(0, 2 + month)
      if (members.length === 0) return
      const [one, other] = [oneOf(random, members), oneOf(random, members)]
      if (one !== other) numbers[networks.placeOfTie(month, one, other)] = below(random, 3)
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

const TOPICS = Object.keys(MOVES) as Topic[]

/** The same networks after a few changes, most of them of one topic. */
export function anotherLike(networks: AnalysedNetworks, topic: Topic, random: Random): AnalysedNetworks {
  const numbers = networks.numbers.slice()
  const changes = 1 + below(random, 2) + below(random, 2) * below(random, 4)
  for (let change = 0; change < changes; change++)
    oneOf(random, MOVES[random() < 0.7 ? topic : oneOf(random, TOPICS)])(networks, numbers, random)
  return networks.with(numbers)
}
