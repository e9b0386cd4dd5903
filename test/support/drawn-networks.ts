import { AnalysedNetworks, MONTH_ENDS } from './analysed-networks.js'

const [FIRST, SECOND] = MONTH_ENDS

export type Random = () => number

/** A whole number from 0 to below n. */
export function below(random: Random, n: number): number {
  return Math.floor(random() * n)
}

export function oneOf<T>(random: Random, values: readonly T[]): T {
  return values[below(random, values.length)] as T
}

/** Networks drawn so that counts lie at the ends of what is told of them: chains, circles of all, pairs, few who know each other, few who come. */
export function drawnNetworks(random: Random, most: number, meetings: number): AnalysedNetworks {
  const days = Array.from({ length: meetings }, (_, nth) =>
    nth < meetings - 2 ? FIRST - 10 * (meetings - 2 - nth) : SECOND - 15 + 5 * (nth - meetings + 2),
  )
  const people = most + 6
  const networks = new AnalysedNetworks(people, days)
  const { numbers } = networks
  const stays = oneOf(random, [0.6, 0.9, 1])
  for (let network = 0; network < 2; network++) {
    const size = 1 + below(random, most)
    const from = network === 0 ? 0 : below(random, 6)
    for (let day = 0; day < 4; day++)
      for (let one = from; one < from + size; one++)
        if (random() < stays) numbers[networks.placeOfBelonging(network, day, one)] = 1
  }
  const members = [0, 1].map(month => networks.members(0, 2 + month))
  const shape = oneOf(random, SHAPES)
  const size = 2 + below(random, most)
  const level = () => (random() < 0.5 ? 1 : 2)
  for (let month = 0; month < 2; month++) {
    const circle = (members[month] as number[]).slice(0, size)
    for (const [i, one] of circle.entries())
      for (const [j, other] of circle.slice(0, i).entries())
        if (shape(i, j, random)) numbers[networks.placeOfTie(month, one, other)] = level()
    for (let extra = below(random, 4); extra > 0; extra--) {
      const [one, other] = [below(random, people), below(random, people)]
      if (one !== other) numbers[networks.placeOfTie(month, one, other)] = below(random, 3)
    }
  }
  for (let meeting = 0; meeting < meetings; meeting++) {
    const zeal = oneOf(random, [0.2, 0.5, 0.9, 1])
    for (let one = 0; one < most; one++)
      if (random() < zeal) numbers[networks.placeOfPresence(meeting, one)] = 1
  }
  const givers = 1 + below(random, most)
  for (let given = oneOf(random, [0, 2, 5, 12, 25]); given > 0; given--)
    numbers[networks.placeOfRecommendation(below(random, givers), below(random, most))] = 1
  return networks
}

const SHAPES: readonly ((i: number, j: number, random: Random) => boolean)[] = [
  () => false,
  () => true,
  (i, j) => j === i - 1,
  (_, j) => j === 0,
  (i, j) => i % 2 === 1 && j === i - 1,
  (i, j, random) => j === below(random, i) && random() < 0.9,
  (_i, _j, random) => random() < 0.1,
  (_i, _j, random) => random() < 0.35,
  (_i, _j, random) => random() < 0.95,
  (i, j) => i < 6 || j === 0,
]
