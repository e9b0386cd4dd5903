import { GraphQLScalarType, Kind } from 'graphql'

/** ASCII digits, without leading zeros, exponents or signs but a minus. */
const DECIMAL = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?$/

/** A decimal number as text: what a float would round stays as it was written. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'A decimal number as a string, such as "12.50": an optional minus, 1 to 15 of the digits 0 to 9 without leading zeros and, behind a point, up to 4 more. Neither numbers nor exponents ("1e3") nor separators are taken.',
  serialize: decimalOf,
  parseValue: decimalOf,
  parseLiteral: node => decimalOf(node.kind === Kind.STRING ? node.value : undefined),
})

function decimalOf(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value
  throw new TypeError('This must be a decimal number as a string, such as "12.50".')
}
