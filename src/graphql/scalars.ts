import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import {
  GraphQLCountryCode,
  GraphQLCurrency,
  GraphQLDateTime,
  GraphQLLocalDate,
  GraphQLLocale,
  GraphQLPhoneNumber,
  GraphQLTimeZone,
} from 'graphql-scalars'

export { GraphQLEmailAddress as EmailAddress } from 'graphql-scalars'
export { Decimal } from './decimal.js'

const RFC_3339 = 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6'

export const DateTime = specifiedBy(RFC_3339, GraphQLDateTime)
export const LocalDateScalar = specifiedBy(RFC_3339, GraphQLLocalDate)
export const Locale = specifiedBy('https://www.rfc-editor.org/info/bcp47', GraphQLLocale)
export const PhoneNumber = specifiedBy('https://www.itu.int/rec/T-REC-E.164', GraphQLPhoneNumber)
export const TimeZone = specifiedBy('https://www.iana.org/time-zones', GraphQLTimeZone)

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

/** The scalar with the address of what specifies it, and where a wrong literal stands, both of which the library may leave out. */
function specifiedBy<In, Out>(
  specifiedByURL: string,
  scalar: GraphQLScalarType<In, Out>,
): GraphQLScalarType<In, Out> {
  const config = scalar.toConfig()
  return new GraphQLScalarType({
    ...config,
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
    new GraphQLScalarType({
      ...{ name, description, serialize: String, parseValue },
      parseLiteral: node => parseValue(node.kind === Kind.STRING ? node.value : undefined),
    }),
  )
}
