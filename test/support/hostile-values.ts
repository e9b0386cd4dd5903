import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import fc, { type GeneratorValue } from './fast-check.js'

/** In every hostile text, so that a test sees where one comes back. */
export const MARK = 'sesame'

/** A name that stands bare in a document, such as that of an enum's value. */
export class Name {
  constructor(readonly name: string) {}

  toJSON(): string {
    return this.name
  }
}

const TEXTS = [
  '',
  MARK,
  `${MARK}\u0000`,
  `${MARK}\ud800`,
  `\u202e${MARK}\u0301`.repeat(20),
  MARK.repeat(2_000),
  `${MARK} +-&&||!(){}[]^"~*?:\\/`,
  `${MARK}' OR 1=1 //`,
  `${MARK}"}) { id } #`,
  `\${${MARK}} {{${MARK}}} <script>${MARK}</script>`,
  Buffer.from(JSON.stringify(['people by name', MARK, MARK])).toString('base64url'),
  Buffer.from(JSON.stringify({ [MARK]: 1 })).toString('base64url'),
]
const NUMBERS = [
  0,
  -1,
  1,
  2,
  20,
  100,
  101,
  1.5,
  -0.0001,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e308,
]
const TIMES = [
  '2026-06-01T09:00:00Z',
  '1899-12-31T23:59:59Z',
  '9999-12-31T00:00:00Z',
  '+275760-09-13T00:00:00Z',
]
const DAYS = ['2026-06-01', '2026-02-30', '0000-00-00', '9999-12-31']

/** Texts that a scalar of this name takes, or nearly. */
const BY_SCALAR: Record<string, unknown[]> = {
  Int: NUMBERS,
  Float: NUMBERS,
  Boolean: [true, false],
  DateTime: TIMES,
  LocalDate: DAYS,
  EmailAddress: [`${MARK}@example.org`, `${MARK}@`],
  Locale: ['fr-FR', `fr_${MARK}`],
  PhoneNumber: ['+33612345678', `+${MARK}`],
  CurrencyCode: ['EUR', 'ZZZ'],
  CountryCode: ['FR', 'ZZ'],
  Decimal: ['12.50', '-1', `1${MARK}`],
  TimeZone: ['Europe/Paris', `Europe/${MARK}`],
}

/** What no type takes everywhere. */
const ANYTHING: unknown[] = [
  null,
  ...TEXTS,
  ...NUMBERS,
  true,
  [],
  [[null]],
  {},
  { odd: { odd: [MARK] } },
  { __proto__: null, constructor: { prototype: MARK } },
  new Name('NAMELESS'),
  Array.from({ length: 200 }, () => MARK),
]

/** One of `choices`. */
export function pick<T>(g: GeneratorValue, choices: readonly T[]): T {
  return choices[g(fc.nat, { max: choices.length - 1 })] as T
}

/** A value for an input of `type`: often a right one, often nearly so, sometimes anything. `ids` are of things that exist. */
export function hostileValue(g: GeneratorValue, type: GraphQLInputType, ids: readonly string[]): unknown {
  if (g(fc.nat, { max: 11 }) === 0) return pick(g, ANYTHING)
  if (isNonNullType(type)) return hostileValue(g, type.ofType, ids)
  if (isListType(type))
    return Array.from({ length: g(fc.nat, { max: 3 }) }, () => hostileValue(g, type.ofType, ids))
  if (isEnumType(type)) return new Name(pick(g, type.getValues()).name)
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      field => isRequiredInputField(field) || g(fc.boolean),
    )
    return Object.fromEntries(fields.map(field => [field.name, hostileValue(g, field.type, ids)]))
  }
  if (type.name === 'ID') return pick(g, [...ids, ...ids, ids.join('').toUpperCase(), MARK])
  return pick(g, BY_SCALAR[type.name] ?? TEXTS)
}

/** The value as it is written in a document. */
export function literal(value: unknown): string {
  if (value instanceof Name) return value.name
  if (Array.isArray(value)) return `[${value.map(literal).join(' ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(' ')}}`
  return JSON.stringify(value) ?? 'null'
}
