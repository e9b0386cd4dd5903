import { extendSchema, type GraphQLSchema, parse } from 'graphql'
import type {
  ErrorDetails,
  HintParameters,
  MeetingObstacle,
  Rule,
  TieSuggestion,
  WrongField,
} from '../error-codes.js'

interface Described {
  readonly type: string
  readonly description: string
}

/** A field: what the schema says of it, and what the code puts there, which the compiler compares with `src/error-codes.ts`. */
interface Member<Value> extends Described {
  /** Never there: by it neither a narrower nor a wider value is taken for another. */
  readonly value?: (value: Value) => Value
}
type Members<Shape> = { readonly [Field in keyof Shape]-?: Member<Shape[Field]> }

const of =
  <Value>(type: string) =>
  (description: string): Member<Value> => ({ type, description })
const id = of<string>('ID!')
const ids = of<readonly string[]>('[ID!]!')
const whole = of<number>('Int!')
const text = of<string>('String!')
const moment = of<Date>('DateTime!')
const network = id('The network whose rule it is.')
const meeting = id('The meeting that it is about.')
const place = text('Where the value stands: within `input`, or the argument of a query.')

const HINTS: { readonly [R in Rule]: Members<HintParameters[R]> } = {
  ADDRESS_BOOK_FULL: { limit: whole('The most contacts of one person.') },
  ALREADY_A_MEMBER: {
    networkId: id('The network that the person is in.'),
    status: of<'ACTIVE' | 'INVITED' | null>('MembershipStatus')(
      'INVITED or ACTIVE where the membership is your own; null where it is of somebody else.',
    ),
  },
  ASKED_TOO_OFTEN: {
    limit: whole('The most requests of one person that take of the budget of a connector at a time.'),
  },
  BUSINESS_NOT_ALLOWED: { networkId: network },
  CONNECTOR_UNAVAILABLE: {},
  COMPANY_CHANGED_TOO_OFTEN: {
    limit: whole('The most changes in so many days.'),
    days: whole('The days over which changes are counted.'),
    possibleAt: moment('When the next change can be made.'),
  },
  DAILY_LIMIT: {
    limit: whole('The most requests in 24 hours.'),
    possibleAt: moment('When the next request can be made.'),
  },
  LAPSED: { networkId: network, personIds: ids('Whose memberships have lapsed.') },
  LAST_ORGANISER: { networkIds: ids('The networks that would be without an organiser.') },
  MEETING_BEGUN: { meetingId: meeting, startsAt: moment('When the meeting began.') },
  MEETING_CANCELLED: { meetingId: meeting },
  MEETING_ENDED: { meetingId: meeting, endedAt: moment('When the meeting ended.') },
  MEETING_IN_USE: {
    meetingId: meeting,
    obstacles: of<readonly MeetingObstacle[]>('[MeetingObstacle!]!')('What rests on the meeting.'),
    personIds: ids('Whose acknowledgements, answers and disputes these are, as far as you see the list.'),
  },
  MEETING_NOT_BEGUN: { meetingId: meeting, possibleAt: moment('When it will be possible.') },
  MEETING_NOT_SETTLED: { meetingId: meeting },
  MEETING_SETTLED: { meetingId: meeting },
  NEEDS_SPONSOR: { networkId: network },
  NETWORK_IN_USE: {
    networkId: id('The network that it is about.'),
    meetingIds: ids('Its meetings, the latest first, at most 100.'),
    personIds: ids('Others who are in it, guests and lapsed members included, at most 100.'),
  },
  NOT_A_MEMBER: { networkId: network, personIds: ids('People who do not belong to the network.') },
  NOT_BOTH_THERE: { meetingId: meeting },
  NOT_DIVISIBLE: {
    networkIds: ids('Networks whose membership has been changed since.'),
    meetingIds: ids('Meetings whose attendance has been changed since.'),
  },
  NOT_INVITED: { networkId: network },
  NOT_LAPSED: { networkId: network },
  NOT_ONE_PERSON: {
    personId: id('Who cannot be the same as the one who stays.'),
    introductionIds: ids('Introductions in which the two are two of the three.'),
    networkIds: ids('Networks in which the two hold different seats.'),
    meetingIds: ids('Meetings where the two sat at different tables at once.'),
  },
  NOT_ON_THE_LIST: { meetingId: meeting },
  NOT_REACHABLE: {},
  SEAT_TAKEN: { networkId: network, seat: text('The profession of the seat.') },
  TIE_TOO_WEAK: {
    score: of<number | null>('Int')(
      'Your own gated score with the other, 0 to 100; null for a tie of two others.',
    ),
    floor: whole('The score that it takes, 1 to 100.'),
    networkId: of<string | null>('ID')("The network whose floor that is; null for the service's own."),
  },
}

const DETAILS: { readonly [Code in keyof ErrorDetails]: Members<ErrorDetails[Code]> } = {
  BAD_INPUT: {
    field: place,
    otherFields: of<ErrorDetails['BAD_INPUT']['otherFields']>('[WrongField!]')(
      'What else of the input is wrong; absent where nothing is.',
    ),
  },
  CONFLICT: { reason: of<ErrorDetails['CONFLICT']['reason']>('ConflictReason!')('What stands against it.') },
  FORBIDDEN: {
    reason: of<ErrorDetails['FORBIDDEN']['reason']>('ForbiddenReason!')('Why it is not yours to do.'),
  },
  INTERNAL: { id: text('The number that finds the fault in the log.') },
  NOT_FOUND: { field: place },
  RATE_LIMITED: { retryAfterSeconds: whole('After how many seconds the next request is answered.') },
  RULE_BROKEN: {
    hint: of<string | undefined>('String')(
      'What would make it possible, in English; absent where nothing would.',
    ),
    retryAfterSeconds: of<number | undefined>('Int')(
      'After how many seconds it will be possible; with DAILY_LIMIT alone.',
    ),
    suggestions: of<ErrorDetails['RULE_BROKEN']['suggestions']>('[TieSuggestion!]')(
      'What would raise the score; with TIE_TOO_WEAK of a recommendation alone.',
    ),
    tie: of<ErrorDetails['RULE_BROKEN']['tie']>('WeakTie')('Which tie it is; with TIE_TOO_WEAK alone.'),
  },
  TOO_COSTLY: {
    measure: of<ErrorDetails['TOO_COSTLY']['measure']>('CostMeasure!')('What there was too much of.'),
    cost: of<number | undefined>('Int')('How much it was; absent where that cannot be told.'),
    limit: of<number | undefined>('Int')('The most there may be; absent where that cannot be told.'),
  },
  UNAVAILABLE: { retryAfterSeconds: whole('After how many seconds the same request may succeed.') },
}

const WRONG_FIELD: Members<WrongField> = {
  field: place,
  message: text('What is wrong with it, in English.'),
}

const SUGGESTION: Members<TieSuggestion> = {
  evidence: of<string>('EvidenceKind!')('What it would be.'),
  gain: whole('Points of score that it would bring.'),
  meetingId: of<string | null>('ID')('The meeting where the two would meet; null for what is no meeting.'),
}

/**
 * The schema with types of what stands in `extensions` of errors, which GraphQL itself says nothing about. No operation gives them;
 * clients generate their own types from them.
 */
export function withErrorDetails(schema: GraphQLSchema): GraphQLSchema {
  const types = [
    typeText('WrongField', 'A value of an input that cannot be meant.', WRONG_FIELD),
    typeText('TieSuggestion', 'Something that would raise the score of TIE_TOO_WEAK.', SUGGESTION),
    ...tableText(
      'ErrorDetails',
      '`extensions` of an error beside `code`, by code. A code that is not here has nothing beside it.',
      DETAILS,
      code => [`${pascalCase(code)}Details`, `\`extensions\` of ${code} beside \`code\`.`],
    ),
    ...tableText(
      'HintParameters',
      '`extensions.hintParameters` of RULE_BROKEN, by rule. Those of a rule that is not here are empty.',
      HINTS,
      rule => [`${pascalCase(rule)}Hint`, `What the sentences about ${rule} are made of.`],
    ),
  ]
  return extendSchema(schema, parse(types.join('\n')))
}

/** A type with a field for each key that has something, and the types of these fields. */
function tableText(
  name: string,
  description: string,
  table: Readonly<Record<string, Readonly<Record<string, Described>>>>,
  typeOf: (key: string) => [name: string, description: string],
): string[] {
  const filled = Object.entries(table).filter(([, members]) => Object.keys(members).length > 0)
  const fields = filled.map(([key]): [string, Described] => {
    const [type, about] = typeOf(key)
    return [key, { type: `${type}!`, description: about }]
  })
  return [
    typeText(name, description, Object.fromEntries(fields)),
    ...filled.map(([key, members]) => typeText(...typeOf(key), members)),
  ]
}

function typeText(name: string, description: string, members: Readonly<Record<string, Described>>): string {
  const fields = Object.entries(members).map(
    ([field, member]) => `${JSON.stringify(member.description)} ${field}: ${member.type}`,
  )
  return `${JSON.stringify(description)} type ${name} { ${fields.join(' ')} }`
}

function pascalCase(name: string): string {
  return name
    .split('_')
    .map(word => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join('')
}
