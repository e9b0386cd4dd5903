import { GraphQLError, GraphQLScalarType } from 'graphql'
import { GraphQLTimeZone } from 'graphql-scalars'

export {
  GraphQLCurrency as Currency,
  GraphQLDateTime as DateTime,
  GraphQLEmailAddress as EmailAddress,
  GraphQLLocalDate as LocalDateScalar,
  GraphQLLocale as Locale,
  GraphQLPhoneNumber as PhoneNumber,
} from 'graphql-scalars'

const timeZone = GraphQLTimeZone.toConfig()

/** As graphql-scalars has it, but that it says of a literal where it stands, as the others do. */
export const TimeZone = new GraphQLScalarType({
  ...timeZone,
  parseLiteral(node, variables) {
    try {
      return timeZone.parseLiteral(node, variables)
    } catch (error) {
      throw new GraphQLError(error instanceof Error ? error.message : 'Not a time zone.', { nodes: node })
    }
  },
})
