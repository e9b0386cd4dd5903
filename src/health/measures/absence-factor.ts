/**
 * The fewest people who together account for half of all presences, by taking the most present first: after the truck factor
 * of software projects (Avelino et al., IEEE International Conference on Program Comprehension, 2016). 0 without presences.
 */
export function absenceFactor(presences: readonly number[]): number {
  const half = presences.reduce((sum, count) => sum + count, 0) / 2
  let sum = 0
  let people = 0
  for (const count of presences.toSorted((a, b) => b - a)) {
    if (sum >= half) break
    sum += count
    people++
  }
  return people
}
