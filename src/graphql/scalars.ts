export {
  GraphQLCurrency as Currency,
  GraphQLDateTime as DateTime,
  GraphQLEmailAddress as EmailAddress,
  GraphQLLocalDate as LocalDateScalar,
  GraphQLPhoneNumber as PhoneNumber,
  GraphQLTimeZone as TimeZone,
} from 'graphql-scalars'
