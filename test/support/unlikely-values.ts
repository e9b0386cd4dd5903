import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { newId } from '../../src/ids.js'
import { Name } from './hostile-values.js'

/** Ids of things that exist, by the name of their type or of the argument that takes them. */
export type Things = Readonly<Record<string, string>>

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

const LONG = 'x'.repeat(10_000)

const TEXTS = [
  '',
  LONG,
  'null\u0000byte',
  '\u202eO’Brien "Zoé" \'; // 🙂 مريم\u200f',
  '+-&&||!(){}[]^"~*?:\\/',
  cursor('people by name', 'a', 'b'),
  cursor('meetings, earliest first', 1e300, ''),
  cursor('memberships, newest first', 'no day', '\u0000'),
]

/** Of each scalar what nobody means, and what it takes but this service should not, or only just. */
const OF_SCALAR: Record<string, readonly unknown[]> = {
  Int: [0, -1, 9, 1000, 2 ** 31 - 1, 2 ** 31, 1.5],
  Float: [0, -1, 1e308, -1e308, 5e-324],
  Boolean: [true, false],
  DateTime: [
    '',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999-23:59',
    '2026-06-15T10:00:00',
    '2026-02-30T10:00:00Z',
    '+275760-09-13T00:00:00Z',
  ],
  LocalDate: ['', '0000-01-01', '9999-12-31', '2026-02-30', '1899-12-31'],
  EmailAddress: ['', 'a@', `${LONG}@example.org`, 'null\u0000@example.org'],
  Locale: ['', 'fr_FR', 'x-klingon', `en${'-aaaaa'.repeat(2_000)}`],
  PhoneNumber: ['', '+0', `+${'9'.repeat(10_000)}`],
  TimeZone: ['', 'Mars/Olympus', 'europe/paris', 'EST', 'GMT0', 'UTC', '+01:00', LONG],
  CurrencyCode: ['', 'eur', 'ZZZ', LONG],
  CountryCode: ['', 'fr', 'ZZ', LONG],
  Decimal: ['', '-0', '-1', '1e3', '١٢', '12.3456', '9'.repeat(15), '9'.repeat(16), LONG, 1.5],
  String: TEXTS,
}

/** How many of the values for a type one place of it is asked with. */
const AT_EACH_PLACE = 3

/**
 * Gives each place of a type the next few of its values, so that all have their turn and a walk of the whole schema is short.
 * Their choice is the same in each run.
 */
export class Turns {
  private readonly turns = new Map<string, number>()

  constructor(private readonly things: Things) {}

  next(type: GraphQLInputType): unknown[] {
    const values = unlikelyValues(type, this.things)
    const turn = this.turns.get(String(type)) ?? 0
    this.turns.set(String(type), turn + AT_EACH_PLACE)
    if (values.length <= AT_EACH_PLACE) return values
    return Array.from({ length: AT_EACH_PLACE }, (_, i) => values[(turn + i) % values.length])
  }
}

/** Values for an input of this type that are wrong, odd or at an edge. */
function unlikelyValues(type: GraphQLInputType, things: Things): unknown[] {
  if (isNonNullType(type)) return unlikelyValues(type.ofType, things)
  if (isListType(type)) {
    const items = unlikelyValues(type.ofType, things).filter(item => item !== null)
    return [
      null,
      [],
      [null],
      ...items.slice(0, 6).map(item => [item]),
      Array.from({ length: 600 }, () => items.at(-1)),
    ]
  }
  if (isInputObjectType(type)) return [null, {}]
  if (isEnumType(type)) return [null, 'NONSENSE', type.getValues().at(-1)?.name]
  if (type.name === 'ID')
    return [null, '', LONG, 'null\u0000byte', '\ud800', newId(), things.Network, things.person]
  return [null, ...(OF_SCALAR[type.name] ?? TEXTS)]
}

/** A value that an argument or field of this name and type takes. */
export function rightValue(name: string, type: GraphQLInputType, things: Things): unknown {
  if (isNonNullType(type)) return rightValue(name, type.ofType, things)
  if (isListType(type)) return [rightValue(name, type.ofType, things)]
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map(field => [field.name, rightValue(field.name, field.type, things)]),
    )
  if (isEnumType(type)) return new Name(type.getValues()[0]?.name ?? '')
  return things[name] ?? RIGHT[type.name] ?? things.person
}

const RIGHT: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-06-15T10:00:00Z',
  LocalDate: '2026-06-15',
  String: 'Something right',
  CurrencyCode: 'EUR',
  CountryCode: 'FR',
  Decimal: '1',
}
