import { GraphQLEnumType } from 'graphql'
import type {
  ConflictReason,
  CostMeasure,
  ErrorCode,
  ForbiddenReason,
  MeetingObstacle,
  Rule,
  WeakTie,
} from '../error-codes.js'

const CODES: Readonly<Record<ErrorCode | 'INTERNAL', string>> = {
  BAD_INPUT:
    'A value that cannot be meant; `field` says where it stands, and `otherFields` what is wrong beside it.',
  UNAUTHENTICATED: 'No token, or one that does not hold.',
  FORBIDDEN: 'It is not yours to do; `reason` is a ForbiddenReason.',
  NOT_FOUND: 'It is hidden from you or does not exist; `field` says what.',
  CONFLICT: 'Somebody else was quicker, or it is already so; `reason` is a ConflictReason.',
  RULE_BROKEN:
    'A rule stands against it; `rule` is a Rule, `hint` says what would make it possible, and `hintParameters` has what these sentences are made of.',
  TOO_COSTLY:
    'More than the service does for one request; `measure` is a CostMeasure, and `cost` and `limit` are there where they can be told.',
  RATE_LIMITED: 'Too many requests; try again after `retryAfterSeconds`.',
  UNAVAILABLE:
    'The database or the identity provider does not answer, or others have the service in use; try again after `retryAfterSeconds`.',
  INTERNAL: 'A fault of the service; `id` finds it in the log.',
}

const RULES: Readonly<Record<Rule, string>> = {
  ADDRESS_BOOK_FULL: 'An address book takes 2,000 contacts.',
  ALREADY_A_MEMBER: 'The person belongs to the network already, or is invited.',
  ASKED_TOO_OFTEN: 'Two of your requests take of the budget of this connector now.',
  BUSINESS_NOT_ALLOWED: 'The network keeps its meetings free of business.',
  CONNECTOR_UNAVAILABLE: 'The connector passes nothing on at the moment, or does not see you.',
  COMPANY_CHANGED_TOO_OFTEN: 'You have changed your company three times within 30 days.',
  DAILY_LIMIT:
    'Five requests for introductions within 24 hours; `retryAfterSeconds` says when the next can be made.',
  LAPSED: 'The membership has lapsed by absences.',
  LAST_ORGANISER: 'A network keeps at least one organiser.',
  MEETING_BEGUN: 'The meeting has begun: its organisers keep the list.',
  MEETING_CANCELLED: 'The meeting is cancelled.',
  MEETING_NOT_BEGUN: 'The meeting has not begun, or its doors are not open yet.',
  MEETING_NOT_SETTLED: 'The list of the meeting is still open.',
  MEETING_SETTLED: 'The list of the meeting is final.',
  MEETING_ENDED: 'The meeting is over: nobody checks in any more.',
  MEETING_IN_USE: 'Others have said something that rests on the meeting; `obstacles` are MeetingObstacles.',
  NEEDS_SPONSOR: 'The network takes people by invitation only.',
  NETWORK_IN_USE: 'The network has meetings, or others are in it.',
  NOT_A_MEMBER: 'It takes somebody who belongs to the network.',
  NOT_BOTH_THERE: 'You and the person whom you met were not both at the meeting.',
  NOT_DIVISIBLE: 'What a merge made of two things has been changed since, and cannot be divided.',
  NOT_INVITED: 'The invitation is no longer open.',
  NOT_LAPSED: 'The membership has not lapsed.',
  NOT_ONE_PERSON: 'As things are, two people cannot be one.',
  NOT_ON_THE_LIST: 'The list of the meeting does not have you, or does not say that you were there.',
  NOT_REACHABLE: 'The target does not let requests of yours reach them.',
  SEAT_TAKEN: 'Another member holds the seat of this profession.',
  TIE_TOO_WEAK:
    'Two people know each other too little; `tie` is a WeakTie, and `floor` in `hintParameters` the score it takes.',
}

const TIES: Readonly<Record<WeakTie, string>> = {
  YOU_AND_CONNECTOR: 'You, and the connector whom you ask.',
  CONNECTOR_AND_TARGET:
    'The connector, and the person whom you want to meet; also where one of these two does not see the other.',
  YOU_AND_RECOMMENDED: 'You, and the person whom you recommend.',
}

const OBSTACLES: Readonly<Record<MeetingObstacle, string>> = {
  ACKNOWLEDGEMENT: 'Somebody checked in, or acknowledged that they were there.',
  ANSWER: 'Somebody is expected or excused, as they or an organiser said.',
  DISPUTE: 'Somebody disputes what the list says.',
  ENCOUNTER: 'Two people say that they met there.',
  RECOMMENDATION: 'Somebody who was there has since recommended to everyone another who was there.',
}

const MEASURES: Readonly<Record<CostMeasure, string>> = {
  ALIASES: 'Aliases in a document.',
  BREADTH: 'Fields in one selection.',
  COST: 'Objects that an answer can hold; page sizes multiply.',
  DEPTH: 'Levels of nested fields.',
  DIRECTIVES: 'Directives in a document.',
  PEOPLE: 'People at a meeting, where matches are asked for. There is no `cost`.',
  RELATIONSHIPS: 'Relationships to be searched; a higher `minimumScore` leaves fewer. There is no `cost`.',
  SOCKETS: 'WebSockets of one person at a time.',
  SUBSCRIPTIONS: 'Subscriptions over one WebSocket at a time.',
  TIME: 'Time to answer. There is neither `cost` nor `limit`.',
  TOKENS: 'Tokens of a document. There is no `cost`.',
}

const FORBIDDEN: Readonly<Record<ForbiddenReason, string>> = {
  NO_PROFILE: 'It takes a person, and your token is not linked to one.',
  NOT_FOR_ANALYSTS: "It takes a person, and your token is an analyst's.",
  NOT_A_MEMBER: 'It takes a member or an organiser of the network.',
  NOT_ORGANISER: 'It takes an organiser: of the network, or of any to create a profile.',
  NOT_THE_PERSON: 'Only the person whom it is about can do it.',
  NOT_YOUR_PART: 'It is for another of the people named in the introduction or recommendation to do.',
  TOKEN_HAS_SCOPE: 'A token with a scope makes no profile of its own.',
}

const REASONS: Readonly<Record<ConflictReason, string>> = {
  ALREADY_EXISTS: 'The same has just been created.',
  ALREADY_REPORTED: 'You have reported the outcome before.',
  CHANGED_MEANWHILE: 'It has changed since you read it; read it again.',
  IDEMPOTENCY_KEY_REUSED: 'You have sent another request with this `Idempotency-Key` within 24 hours.',
  INTRODUCTION_ACCEPTED: 'The introduction has been accepted.',
  INTRODUCTION_DECLINED: 'The introduction has been declined.',
  INTRODUCTION_EXPIRED: 'The introduction has expired.',
  INTRODUCTION_FORWARDED: 'The introduction has been forwarded.',
  INTRODUCTION_MET: 'The two have met, as one of them says.',
  INTRODUCTION_NOT_ACCEPTED: 'The introduction has not been accepted yet.',
  INTRODUCTION_WITHDRAWN: 'The introduction has been withdrawn.',
  INVITATION_ACCEPTED: 'The invitation has been accepted.',
  MEMBERSHIP_ENDED: 'The membership has ended.',
  NOT_DECLARED: 'You have not declared this encounter.',
  PERSON_GONE: 'One of the people has just been erased.',
  PROFILE_EXISTS: 'You already have a profile.',
  REQUEST_OPEN: 'You have an open request for this person.',
}

/** What `extensions` of errors hold, as types of the schema, which describes nothing of errors by itself: so clients get types of them. */
export const ERROR_ENUMS: readonly GraphQLEnumType[] = [
  enumOf('ErrorCode', '`extensions.code` of every error. The set may grow: have a default.', CODES),
  enumOf('CostMeasure', '`extensions.measure` of TOO_COSTLY. The set may grow: have a default.', MEASURES),
  enumOf('ForbiddenReason', '`extensions.reason` of FORBIDDEN. The set may grow: have a default.', FORBIDDEN),
  enumOf('WeakTie', '`extensions.tie` of TIE_TOO_WEAK. The set may grow: have a default.', TIES),
  enumOf(
    'MeetingObstacle',
    '`obstacles` in the parameters of MEETING_IN_USE. The set may grow: have a default.',
    OBSTACLES,
  ),
  enumOf('Rule', '`extensions.rule` of RULE_BROKEN. The set may grow: have a default.', RULES),
  enumOf('ConflictReason', '`extensions.reason` of CONFLICT. The set may grow: have a default.', REASONS),
]

function enumOf(
  name: string,
  description: string,
  values: Readonly<Record<string, string>>,
): GraphQLEnumType {
  return new GraphQLEnumType({
    name,
    description,
    values: Object.fromEntries(
      Object.entries(values).map(([value, meaning]) => [value, { description: meaning }]),
    ),
  })
}
