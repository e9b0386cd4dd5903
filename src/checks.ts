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

/** @throws BadInput for what is no whole number from `least` to `most` */
export function mustBeWithin(field: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new BadInput(field, `\`${field}\` must be ${least} to ${most}.`)
}

/** @throws BadInput for fewer items than `least` and for more than `most` */
export function mustHaveItems(field: string, items: readonly unknown[], least: number, most: number): void {
  if (items.length < least || items.length > most)
    throw new BadInput(
      field,
      `\`${field}\` must have ${least === 0 ? 'at most' : `${least} to`} ${most} items.`,
    )
}

/** A value that may be left out and not cleared. @throws BadInput for null */
export function notNull<T>(field: string, value: T | null): T {
  if (value === null) throw new BadInput(field, 'This must not be empty.')
  return value
}
