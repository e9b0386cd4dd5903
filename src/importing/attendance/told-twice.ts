import { type Doubt, onLine } from '../decisions/doubt.js'
import type { ListedPerson } from '../people/listed-person.js'

/**
 * Of those whom one meeting's list tells in several ways, and who were taken for one person, the ways that may tell
 * somebody else: a name that is not the same, or another email or profession. Each with why. Another company alone is no
 * sign: lists name people by the old one and the new on the same day.
 * @param keyOf the key of a name
 * @param isSure whether the administrator has said who it is
 */
export function mayBeOthers<Told extends ListedPerson>(
  ways: readonly { told: Told; lines: readonly number[] }[],
  keyOf: (name: string) => string,
  isSure: (told: Told) => boolean,
): { told: Told; doubt: Doubt }[] {
  const rank = ({ told }: { told: Told }) => (isSure(told) ? SURE : sureness(told))
  const surestFirst = [...ways].sort((one, other) => rank(other) - rank(one))
  const [surest, ...others] = surestFirst
  if (!surest) return []
  return others.flatMap(({ told }) => {
    const what = difference(surest.told, told, keyOf)
    if (what === null) return []
    const where = `line ${surest.lines[0]}`
    const why = `This may be the person of ${where}, "${surest.told.name}", who is at the same meeting with another ${what}. Tell them apart by person_id, or give both lines what they have in common.`
    const mayBe = surest.lines.slice(0, 1).map(line => onLine(line, surest.told))
    return [{ told, doubt: { why, mayBe } }]
  })
}

const SURE = 3

function sureness({ personId, email }: ListedPerson): number {
  if (personId !== null) return 2
  return email === null ? 0 : 1
}

function difference(one: ListedPerson, other: ListedPerson, keyOf: (name: string) => string): string | null {
  if (one.personId !== null && one.personId === other.personId) return null
  if (keyOf(one.name) !== keyOf(other.name)) return 'name'
  const fields = ['email', 'profession'] as const
  const differs = (field: (typeof fields)[number]) =>
    one[field] !== null && other[field] !== null && keyOf(one[field] ?? '') !== keyOf(other[field] ?? '')
  return fields.find(differs) ?? null
}
