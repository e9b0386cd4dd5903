import { BadInput } from './errors.js'

/** What `check` makes of each of these, all of which are looked at. @throws BadInput that names everything that cannot be meant */
export function checkedAll<Given, Checked>(
  given: readonly Given[],
  check: (one: Given, place: number) => Checked,
): Checked[] {
  const wrong: BadInput[] = []
  const checked = given.flatMap((one, place) => {
    try {
      return [check(one, place)]
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      wrong.push(error)
      return []
    }
  })
  const [first, ...rest] = wrong.flatMap(({ field, message, otherFields }) => [
    { field, message },
    ...otherFields,
  ])
  if (first) throw new BadInput(first.field, first.message, rest)
  return checked
}

/** Makes all of these checks. @throws BadInput that names everything that cannot be meant */
export function checkAll(...checks: readonly (() => void)[]): void {
  checkedAll(checks, check => check())
}
