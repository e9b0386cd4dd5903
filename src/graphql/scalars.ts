import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import {
  GraphQLCountryCode,
  GraphQLCurrency,
  GraphQLDateTime,
  GraphQLLocalDate,
  GraphQLLocale,
  GraphQLTimeZone,
} from 'graphql-scalars'
import { emailAddress } from '../email.js'
import { mayBePhone } from '../phone.js'

export { Decimal } from './decimal.js'

const RFC_3339 = 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6'

export const DateTime = specifiedBy(
  RFC_3339,
  'A moment, such as 2026-01-31T18:30:00Z. It is taken with any offset from UTC, which it must have, and answered in UTC.',
  GraphQLDateTime,
)
export const EmailAddress = specifiedBy(
  'https://www.rfc-editor.org/info/rfc6531',
  'An email address, such as claire@example.org, in any script, and without a name or angle brackets around it.',
  new GraphQLScalarType({
    name: 'EmailAddress',
    serialize: String,
    parseValue: emailOf,
    parseLiteral: node => emailOf(node.kind === Kind.STRING ? node.value : undefined),
  }),
)
export const LocalDateScalar = specifiedBy(
  RFC_3339,
  'A day without a time, as YYYY-MM-DD, such as 2026-01-31.',
  GraphQLLocalDate,
)
export const Locale = specifiedBy(
  'https://www.rfc-editor.org/info/bcp47',
  'A language, and how it is written and used where, as a BCP 47 tag, such as fr or fr-CA.',
  GraphQLLocale,
)
export const PhoneNumber = specifiedBy(
  'https://www.itu.int/rec/T-REC-E.164',
  'A telephone number by E.164, such as +33612345678. It is also taken with spaces, dots, slashes, hyphens and brackets, and as it is dialled in its country where that is known: that of the networks of whoever gives it, where they agree on one, or of the service.',
  new GraphQLScalarType({
    name: 'PhoneNumber',
    serialize: String,
    parseValue: phoneOf,
    parseLiteral: node => phoneOf(node.kind === Kind.STRING ? node.value : undefined),
  }),
)
export const TimeZone = specifiedBy(
  'https://www.iana.org/time-zones',
  'A time zone by its name in the IANA database, such as Europe/Paris.',
  GraphQLTimeZone,
)

export const CurrencyCode = code(
  'CurrencyCode',
  'A currency by its ISO 4217 code: three capital letters, such as EUR.',
  'https://www.iso.org/iso-4217-currency-codes.html',
  GraphQLCurrency,
)
export const CountryCode = code(
  'CountryCode',
  'A country by its ISO 3166-1 alpha-2 code: two capital letters, such as FR; XK is Kosovo.',
  'https://www.iso.org/iso-3166-country-codes.html',
  GraphQLCountryCode,
)

/** The scalar in our own words, with the address of what specifies it, and where a wrong literal stands, which the library may leave out. */
function specifiedBy<In, Out>(
  specifiedByURL: string,
  description: string,
  scalar: GraphQLScalarType<In, Out>,
): GraphQLScalarType<In, Out> {
  const config = scalar.toConfig()
  return new GraphQLScalarType({
    ...config,
    description,
    specifiedByURL,
    parseLiteral(node, variables) {
      try {
        return config.parseLiteral(node, variables)
      } catch (error) {
        throw new GraphQLError(error instanceof Error ? error.message : 'Not a value.', { nodes: node })
      }
    },
  })
}

/** A code in capital letters that `scalar` knows. What is stored was checked when it came, and is answered as it is. */
function code(
  name: string,
  description: string,
  specifiedByURL: string,
  scalar: GraphQLScalarType,
): GraphQLScalarType<string, string> {
  const parseValue = (value: unknown): string => {
    if (typeof value !== 'string' || !/^[A-Z]+$/.test(value)) throw new TypeError('Not in capital letters.')
    scalar.parseValue(value)
    return value
  }
  return specifiedBy(
    specifiedByURL,
    description,
    new GraphQLScalarType({
      ...{ name, serialize: String, parseValue },
      parseLiteral: node => parseValue(node.kind === Kind.STRING ? node.value : undefined),
    }),
  )
}

/** What country it is of is for the service to say. */
function emailOf(value: unknown): string {
  const email = typeof value === 'string' ? emailAddress(value) : null
  if (email === null) throw new TypeError('Not an email address.')
  return email
}

function phoneOf(value: unknown): string {
  if (typeof value !== 'string' || !mayBePhone(value)) throw new TypeError('Not a telephone number.')
  return value
}
