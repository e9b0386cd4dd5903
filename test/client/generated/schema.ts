export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  CountryCode: { input: string; output: string; }
  CurrencyCode: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  EmailAddress: { input: string; output: string; }
  LocalDate: { input: string; output: string; }
  Locale: { input: string; output: string; }
  PhoneNumber: { input: string; output: string; }
  TimeZone: { input: string; output: string; }
};

export type AcceptIntroductionInput = {
  introductionId: Scalars['ID']['input'];
  reply?: InputMaybe<Scalars['String']['input']>;
};

export type AcceptIntroductionPayload = {
  introduction?: Maybe<Introduction>;
};

export type AcceptInvitationInput = {
  listCounts: Scalars['Boolean']['input'];
  membershipId: Scalars['ID']['input'];
  shareContact?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AcceptInvitationPayload = {
  membership?: Maybe<Membership>;
};

export type AcknowledgeAttendanceInput = {
  meetingId: Scalars['ID']['input'];
};

export type AcknowledgeAttendancePayload = {
  meeting?: Maybe<Meeting>;
};

export type AcknowledgeAttendancesInput = {
  networkId: Scalars['ID']['input'];
  startsBefore?: InputMaybe<Scalars['DateTime']['input']>;
  startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AcknowledgeAttendancesPayload = {
  network?: Maybe<Network>;
};

export type AddContactInput = {
  comeBackOn?: InputMaybe<Scalars['LocalDate']['input']>;
  company?: InputMaybe<Scalars['String']['input']>;
  emails?: InputMaybe<Array<Scalars['EmailAddress']['input']>>;
  name: Scalars['String']['input'];
  notes?: InputMaybe<Scalars['String']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  phones?: InputMaybe<Array<Scalars['PhoneNumber']['input']>>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type AddContactPayload = {
  contact?: Maybe<Contact>;
};

export type AddEmailInput = {
  email: Scalars['EmailAddress']['input'];
};

export type AddEmailPayload = {
  person?: Maybe<Person>;
};

export type AddressBookFullHint = {
  limit: Scalars['Int']['output'];
};

export type AlreadyAMemberHint = {
  networkId: Scalars['ID']['output'];
  status?: Maybe<MembershipStatus>;
};

export type AskedTooOftenHint = {
  limit: Scalars['Int']['output'];
};

export type Attendance = Node & {
  basis?: Maybe<AttendanceBasis>;
  disputes?: Maybe<Array<AttendanceDispute>>;
  id: Scalars['ID']['output'];
  invitedBy?: Maybe<Person>;
  isNewcomer: Scalars['Boolean']['output'];
  meeting: Meeting;
  person: Person;
  role: AttendanceRole;
  status: AttendanceStatus;
  tables: Array<TableAssignment>;
};

export type AttendanceBasis =
  | 'ACKNOWLEDGED'
  | 'CHECKED_IN'
  | 'IMPORTED'
  | 'LISTED';

export type AttendanceConnection = {
  edges: Array<AttendanceEdge>;
  nodes: Array<Attendance>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AttendanceDispute = {
  claim: DisputeClaim;
  disputedAt: Scalars['DateTime']['output'];
  upheldAt?: Maybe<Scalars['DateTime']['output']>;
  upheldBy?: Maybe<Person>;
  withPerson?: Maybe<Person>;
};

export type AttendanceEdge = {
  cursor: Scalars['String']['output'];
  node: Attendance;
};

export type AttendanceEntryInput = {
  invitedById?: InputMaybe<Scalars['ID']['input']>;
  personId: Scalars['ID']['input'];
  role?: InputMaybe<AttendanceRole>;
  status?: InputMaybe<AttendanceStatus>;
  tables?: InputMaybe<Array<TableAssignmentInput>>;
};

export type AttendanceRole =
  | 'ATTENDEE'
  | 'GUEST'
  | 'HOST'
  | 'SPEAKER';

export type AttendanceSheetLine = {
  attendance: Attendance;
  company?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  invitedByName?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  profession?: Maybe<Scalars['String']['output']>;
};

export type AttendanceStatus =
  | 'ABSENT'
  | 'EXCUSED'
  | 'EXPECTED'
  | 'LATE'
  | 'PRESENT'
  | 'SUBSTITUTED';

export type BadInputDetails = {
  field: Scalars['String']['output'];
  otherFields?: Maybe<Array<WrongField>>;
};

export type BlockPersonInput = {
  personId: Scalars['ID']['input'];
};

export type BlockPersonPayload = {
  viewer?: Maybe<Viewer>;
};

export type BlockedPersonConnection = {
  edges: Array<BlockedPersonEdge>;
  nodes: Array<Person>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type BlockedPersonEdge = {
  blockedAt: Scalars['DateTime']['output'];
  cursor: Scalars['String']['output'];
  node: Person;
};

export type BusinessNotAllowedHint = {
  networkId: Scalars['ID']['output'];
};

export type CancelMeetingInput = {
  meetingId: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['String']['input']>;
};

export type CancelMeetingPayload = {
  meeting?: Maybe<Meeting>;
};

export type CheckInInput = {
  meetingId: Scalars['ID']['input'];
};

export type CheckInPayload = {
  meeting?: Maybe<Meeting>;
};

export type CommonContactConnection = {
  edges: Array<CommonContactEdge>;
  nodes: Array<Person>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CommonContactEdge = {
  bandWithViewer: StrengthBand;
  cursor: Scalars['String']['output'];
  node: Person;
};

export type CompanyChangedTooOftenHint = {
  days: Scalars['Int']['output'];
  limit: Scalars['Int']['output'];
  possibleAt: Scalars['DateTime']['output'];
};

export type ConfirmEncounterInput = {
  encounterId: Scalars['ID']['input'];
};

export type ConfirmEncounterPayload = {
  encounter?: Maybe<Encounter>;
  relationship?: Maybe<Relationship>;
};

export type ConflictDetails = {
  reason: ConflictReason;
};

export type ConflictReason =
  | 'ALREADY_EXISTS'
  | 'ALREADY_REPORTED'
  | 'CHANGED_MEANWHILE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INTRODUCTION_ACCEPTED'
  | 'INTRODUCTION_DECLINED'
  | 'INTRODUCTION_EXPIRED'
  | 'INTRODUCTION_FORWARDED'
  | 'INTRODUCTION_MET'
  | 'INTRODUCTION_NOT_ACCEPTED'
  | 'INTRODUCTION_WITHDRAWN'
  | 'INVITATION_ACCEPTED'
  | 'MEMBERSHIP_ENDED'
  | 'NOT_DECLARED'
  | 'PERSON_GONE'
  | 'PROFILE_EXISTS'
  | 'REQUEST_OPEN';

export type Contact = Node & {
  comeBackOn?: Maybe<Scalars['LocalDate']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  emails: Array<Scalars['EmailAddress']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  notes?: Maybe<Scalars['String']['output']>;
  person?: Maybe<Person>;
  phones: Array<Scalars['PhoneNumber']['output']>;
  tags: Array<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
};

export type ContactConnection = {
  edges: Array<ContactEdge>;
  nodes: Array<Contact>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ContactEdge = {
  cursor: Scalars['String']['output'];
  node: Contact;
};

export type CostMeasure =
  | 'ALIASES'
  | 'BREADTH'
  | 'COST'
  | 'DEPTH'
  | 'DIRECTIVES'
  | 'PEOPLE'
  | 'RELATIONSHIPS'
  | 'SOCKETS'
  | 'SUBSCRIPTIONS'
  | 'TIME'
  | 'TOKENS';

export type CreateNetworkInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  fee?: InputMaybe<FeeInput>;
  kind: NetworkKind;
  name: Scalars['String']['input'];
  purposes?: InputMaybe<Array<PersonPurpose>>;
  rules?: InputMaybe<NetworkRulesInput>;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

export type CreateNetworkPayload = {
  network?: Maybe<Network>;
};

export type CreatePersonInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  company?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  headline?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['Locale']['input']>;
  name: Scalars['String']['input'];
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  offers?: InputMaybe<Array<Scalars['String']['input']>>;
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  profession?: InputMaybe<Scalars['String']['input']>;
  purposes?: InputMaybe<Array<PersonPurpose>>;
};

export type CreatePersonPayload = {
  person?: Maybe<Person>;
};

export type CreateProfileInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  company?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  headline?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['Locale']['input']>;
  name: Scalars['String']['input'];
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  offers?: InputMaybe<Array<Scalars['String']['input']>>;
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  profession?: InputMaybe<Scalars['String']['input']>;
  purposes?: InputMaybe<Array<PersonPurpose>>;
};

export type CreateProfilePayload = {
  person?: Maybe<Person>;
};

export type DailyLimitHint = {
  limit: Scalars['Int']['output'];
  possibleAt: Scalars['DateTime']['output'];
};

export type DeclareEncounterInput = {
  channel?: EncounterChannel;
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  metAt: Scalars['DateTime']['input'];
  personId: Scalars['ID']['input'];
};

export type DeclareEncounterPayload = {
  encounter?: Maybe<Encounter>;
  relationship?: Maybe<Relationship>;
};

export type DeclineIntroductionInput = {
  introductionId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type DeclineIntroductionPayload = {
  introduction?: Maybe<Introduction>;
};

export type DeclineInvitationInput = {
  membershipId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type DeclineInvitationPayload = {
  membership?: Maybe<Membership>;
};

export type DeleteMeetingInput = {
  meetingId: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['String']['input']>;
};

export type DeleteMeetingPayload = {
  network?: Maybe<Network>;
};

export type DeleteNetworkInput = {
  networkId: Scalars['ID']['input'];
};

export type DeleteNetworkPayload = {
  viewer?: Maybe<Viewer>;
};

export type DismissPersonToMeetInput = {
  personId: Scalars['ID']['input'];
  reason: DismissalReason;
};

export type DismissPersonToMeetPayload = {
  person?: Maybe<Person>;
};

export type DismissalReason =
  | 'ALREADY_KNOWN'
  | 'NOT_INTERESTED';

export type DismissedPersonConnection = {
  edges: Array<DismissedPersonEdge>;
  nodes: Array<Person>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DismissedPersonEdge = {
  cursor: Scalars['String']['output'];
  dismissedAt: Scalars['DateTime']['output'];
  node: Person;
  reason: DismissalReason;
};

export type DisputeAttendanceInput = {
  meetingId: Scalars['ID']['input'];
  withPersonId?: InputMaybe<Scalars['ID']['input']>;
};

export type DisputeAttendancePayload = {
  meeting?: Maybe<Meeting>;
};

export type DisputeClaim =
  | 'NOT_ABSENT'
  | 'NOT_MET'
  | 'NOT_THERE';

export type DuplicateReason = {
  detail: Scalars['String']['output'];
  kind: DuplicateReasonKind;
};

export type DuplicateReasonKind =
  | 'LIKE_NAME'
  | 'REVERSED_NAME'
  | 'SAME_EMAIL'
  | 'SAME_NAME'
  | 'SAME_NETWORK'
  | 'SAME_PHONE';

export type DuplicateSuggestion = {
  people: Array<Person>;
  reasons: Array<DuplicateReason>;
};

export type DuplicateSuggestionConnection = {
  edges: Array<DuplicateSuggestionEdge>;
  nodes: Array<DuplicateSuggestion>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DuplicateSuggestionEdge = {
  cursor: Scalars['String']['output'];
  node: DuplicateSuggestion;
};

export type Encounter = Node & {
  channel: EncounterChannel;
  declaredBy: Array<Person>;
  id: Scalars['ID']['output'];
  isConfirmed: Scalars['Boolean']['output'];
  meeting?: Maybe<Meeting>;
  metAt: Scalars['DateTime']['output'];
  people: Array<Person>;
};

export type EncounterChannel =
  | 'CALL'
  | 'IN_PERSON'
  | 'VIDEO';

export type EncounterConnection = {
  edges: Array<EncounterEdge>;
  nodes: Array<Encounter>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EncounterEdge = {
  cursor: Scalars['String']['output'];
  node: Encounter;
};

export type ErasePersonInput = {
  personId: Scalars['ID']['input'];
};

export type ErasePersonPayload = {
  erasedAt: Scalars['DateTime']['output'];
};

export type ErrorCode =
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INTERNAL'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'RULE_BROKEN'
  | 'TOO_COSTLY'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE';

export type ErrorDetails = {
  BAD_INPUT: BadInputDetails;
  CONFLICT: ConflictDetails;
  FORBIDDEN: ForbiddenDetails;
  INTERNAL: InternalDetails;
  NOT_FOUND: NotFoundDetails;
  RATE_LIMITED: RateLimitedDetails;
  RULE_BROKEN: RuleBrokenDetails;
  TOO_COSTLY: TooCostlyDetails;
  UNAVAILABLE: UnavailableDetails;
};

export type EvidenceKind =
  | 'CONFIRMED'
  | 'CO_ATTENDED'
  | 'DECLARED'
  | 'INTRODUCED'
  | 'RECOMMENDED'
  | 'SAME_TABLE';

export type Fee = {
  period: FeePeriod;
  price: Money;
};

export type FeeInput = {
  period: FeePeriod;
  price: MoneyInput;
};

export type FeePeriod =
  | 'MEETING'
  | 'MONTH'
  | 'YEAR';

export type ForbiddenDetails = {
  reason: ForbiddenReason;
};

export type ForbiddenReason =
  | 'NOT_A_MEMBER'
  | 'NOT_FOR_ANALYSTS'
  | 'NOT_ORGANISER'
  | 'NOT_THE_PERSON'
  | 'NOT_YOUR_PART'
  | 'NO_PROFILE'
  | 'TOKEN_HAS_SCOPE';

export type ForwardIntroductionInput = {
  introductionId: Scalars['ID']['input'];
  messageToTarget?: InputMaybe<Scalars['String']['input']>;
};

export type ForwardIntroductionPayload = {
  introduction?: Maybe<Introduction>;
};

export type HealthAction = {
  gain: Scalars['Float']['output'];
  kind: HealthActionKind;
  meeting?: Maybe<Meeting>;
  metric: HealthMetricName;
  people: Array<Person>;
  reason: Scalars['String']['output'];
};

export type HealthActionKind =
  | 'HAND_OVER'
  | 'INTRODUCE'
  | 'INVITE_BACK'
  | 'OPEN_SEAT'
  | 'SEAT_TOGETHER'
  | 'SPLIT_MEETING'
  | 'WELCOME';

export type HealthBand =
  | 'FRAGILE'
  | 'STEADY'
  | 'THRIVING'
  | 'UNKNOWN';

export type HealthGapReason =
  | 'NOTHING_TO_MEASURE'
  | 'NO_BUSINESS'
  | 'TOO_FEW_MEETINGS'
  | 'TOO_FEW_PEOPLE';

export type HealthGroup = {
  cohesion: Scalars['Float']['output'];
  people: PersonConnection;
  size: Scalars['Int']['output'];
};


export type HealthGroupPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type HealthKeystone = {
  betweenness: Scalars['Float']['output'];
  cutsOff: Scalars['Int']['output'];
  person: Person;
};

export type HealthMetric = {
  band: HealthBand;
  definition: Scalars['String']['output'];
  name: HealthMetricName;
  previous?: Maybe<Scalars['Float']['output']>;
  previousRange?: Maybe<HealthRange>;
  range?: Maybe<HealthRange>;
  reason?: Maybe<HealthGapReason>;
  unit: HealthMetricUnit;
  value?: Maybe<Scalars['Float']['output']>;
};

export type HealthMetricName =
  | 'ABSENCE_FACTOR'
  | 'BRIDGES'
  | 'CLUSTERING'
  | 'CORE'
  | 'DAYS_TO_INTEGRATE'
  | 'DENSITY'
  | 'GIVEN_AND_RECEIVED'
  | 'ISOLATED'
  | 'LARGEST_COMPONENT'
  | 'MEAN_DISTANCE'
  | 'MEAN_STRENGTH'
  | 'MEETINGS'
  | 'MEETING_SIZE'
  | 'MEMBERS'
  | 'MIXING_BY_COMPANY'
  | 'MIXING_BY_PROFESSION'
  | 'NEWCOMERS_PER_MEETING'
  | 'NEWCOMER_RETURN'
  | 'OUTSIDE_LINKS'
  | 'RECIPROCITY'
  | 'RECOMMENDATIONS_PER_MEMBER'
  | 'RETENTION';

export type HealthMetricUnit =
  | 'DAYS'
  | 'INDEX'
  | 'MEETINGS'
  | 'PEOPLE'
  | 'RECOMMENDATIONS'
  | 'RELATIONSHIPS'
  | 'SCORE'
  | 'SHARE_OF_MEMBERS'
  | 'SHARE_OF_NEWCOMERS'
  | 'SHARE_OF_PAIRS'
  | 'STEPS';

export type HealthPoint = {
  asOf: Scalars['LocalDate']['output'];
  metrics: Array<HealthMetric>;
};

export type HealthRange = {
  atLeast?: Maybe<Scalars['Float']['output']>;
  atMost?: Maybe<Scalars['Float']['output']>;
};

export type HealthResilience = {
  components: Scalars['Int']['output'];
  cutOff: PersonConnection;
  isolated: Scalars['Int']['output'];
  largestComponent: Scalars['Int']['output'];
  meanDistance?: Maybe<Scalars['Float']['output']>;
  membersLeft: Scalars['Int']['output'];
};


export type HealthResilienceCutOffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type HintParameters = {
  ADDRESS_BOOK_FULL: AddressBookFullHint;
  ALREADY_A_MEMBER: AlreadyAMemberHint;
  ASKED_TOO_OFTEN: AskedTooOftenHint;
  BUSINESS_NOT_ALLOWED: BusinessNotAllowedHint;
  COMPANY_CHANGED_TOO_OFTEN: CompanyChangedTooOftenHint;
  DAILY_LIMIT: DailyLimitHint;
  LAPSED: LapsedHint;
  LAST_ORGANISER: LastOrganiserHint;
  MEETING_BEGUN: MeetingBegunHint;
  MEETING_CANCELLED: MeetingCancelledHint;
  MEETING_ENDED: MeetingEndedHint;
  MEETING_IN_USE: MeetingInUseHint;
  MEETING_NOT_BEGUN: MeetingNotBegunHint;
  MEETING_NOT_SETTLED: MeetingNotSettledHint;
  MEETING_SETTLED: MeetingSettledHint;
  NEEDS_SPONSOR: NeedsSponsorHint;
  NETWORK_IN_USE: NetworkInUseHint;
  NOT_A_MEMBER: NotAMemberHint;
  NOT_BOTH_THERE: NotBothThereHint;
  NOT_DIVISIBLE: NotDivisibleHint;
  NOT_INVITED: NotInvitedHint;
  NOT_LAPSED: NotLapsedHint;
  NOT_ONE_PERSON: NotOnePersonHint;
  NOT_ON_THE_LIST: NotOnTheListHint;
  SEAT_TAKEN: SeatTakenHint;
  TIE_TOO_WEAK: TieTooWeakHint;
};

export type ImportContactsInput = {
  text: Scalars['String']['input'];
};

export type ImportContactsPayload = {
  changedCount: Scalars['Int']['output'];
  createdCount: Scalars['Int']['output'];
  omissionCount: Scalars['Int']['output'];
  omissions: Array<Scalars['String']['output']>;
  recognisedCount: Scalars['Int']['output'];
  unchangedCount: Scalars['Int']['output'];
  viewer?: Maybe<Viewer>;
};

export type InternalDetails = {
  id: Scalars['String']['output'];
};

export type Introduction = Node & {
  connector: Person;
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Scalars['DateTime']['output'];
  history: Array<IntroductionEvent>;
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
  messageToTarget?: Maybe<Scalars['String']['output']>;
  outcome?: Maybe<IntroductionOutcome>;
  requester: Person;
  status: IntroductionStatus;
  target: Person;
};

export type IntroductionChange = {
  introduction?: Maybe<Introduction>;
  kind: NoticeKind;
  occurredAt: Scalars['DateTime']['output'];
};

export type IntroductionConnection = {
  edges: Array<IntroductionEdge>;
  nodes: Array<Introduction>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type IntroductionEdge = {
  cursor: Scalars['String']['output'];
  node: Introduction;
};

export type IntroductionEvent = {
  by: Person;
  occurredAt: Scalars['DateTime']['output'];
  status: IntroductionStatus;
  text?: Maybe<Scalars['String']['output']>;
};

export type IntroductionOutcome =
  | 'HELPED'
  | 'NO_FIT'
  | 'NO_SHOW';

export type IntroductionPath = {
  askFirst?: Maybe<Person>;
  canAsk?: Maybe<Scalars['Boolean']['output']>;
  hops: Scalars['Int']['output'];
  people: Array<Person>;
  score: Scalars['Int']['output'];
  steps: Array<IntroductionStep>;
  weakestStep: IntroductionStep;
};

export type IntroductionPaths = {
  noPath?: Maybe<NoPath>;
  paths: Array<IntroductionPath>;
};

export type IntroductionRole =
  | 'CONNECTOR'
  | 'REQUESTER'
  | 'TARGET';

export type IntroductionStatus =
  | 'ACCEPTED'
  | 'ASKED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'FORWARDED'
  | 'MET'
  | 'WITHDRAWN';

export type IntroductionStep = {
  band: StrengthBand;
  evidence?: Maybe<EvidenceKind>;
  from: Person;
  lastMetAt?: Maybe<Scalars['DateTime']['output']>;
  score?: Maybe<Scalars['Int']['output']>;
  to: Person;
};

export type InviteMemberInput = {
  networkId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
  role?: MembershipRole;
  seat?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['LocalDate']['input']>;
};

export type InviteMemberPayload = {
  membership?: Maybe<Membership>;
};

export type JoinNetworkInput = {
  listCounts: Scalars['Boolean']['input'];
  networkId: Scalars['ID']['input'];
  seat?: InputMaybe<Scalars['String']['input']>;
};

export type JoinNetworkPayload = {
  membership?: Maybe<Membership>;
};

export type LapsedHint = {
  networkId: Scalars['ID']['output'];
  personIds: Array<Scalars['ID']['output']>;
};

export type LastOrganiserHint = {
  networkIds: Array<Scalars['ID']['output']>;
};

export type LeaveNetworkInput = {
  membershipId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['LocalDate']['input']>;
};

export type LeaveNetworkPayload = {
  membership?: Maybe<Membership>;
};

export type MakeEmailPrimaryInput = {
  email: Scalars['EmailAddress']['input'];
};

export type MakeEmailPrimaryPayload = {
  person?: Maybe<Person>;
};

export type MarkNotTheSameInput = {
  otherPersonId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};

export type MarkNotTheSamePayload = {
  otherPerson?: Maybe<Person>;
  person?: Maybe<Person>;
};

export type Match = Node & {
  id: Scalars['ID']['output'];
  introducer?: Maybe<Person>;
  meeting?: Maybe<Meeting>;
  people: Array<Person>;
  reasons: Array<MatchReason>;
  score: Scalars['Int']['output'];
};

export type MatchConnection = {
  edges: Array<MatchEdge>;
  nodes: Array<Match>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MatchEdge = {
  cursor: Scalars['String']['output'];
  node: Match;
};

export type MatchReason = {
  detail: Scalars['String']['output'];
  kind: MatchReasonKind;
  points: Scalars['Float']['output'];
};

export type MatchReasonKind =
  | 'BRIDGES_GROUPS'
  | 'COMMON_CONTACTS'
  | 'LIKELY_TO_MEET'
  | 'NEED_MEETS_OFFER'
  | 'NEED_MEETS_PROFESSION'
  | 'NEWCOMER'
  | 'SAME_PURPOSE'
  | 'SHARED_NETWORK';

export type Meeting = Node & {
  attendanceSheet?: Maybe<Array<AttendanceSheetLine>>;
  attendances?: Maybe<AttendanceConnection>;
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  expectedCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isDiscovery: Scalars['Boolean']['output'];
  isInformationMeeting: Scalars['Boolean']['output'];
  matches?: Maybe<MatchConnection>;
  network: Network;
  place?: Maybe<Scalars['String']['output']>;
  presentCount: Scalars['Int']['output'];
  revision: Scalars['String']['output'];
  startsAt: Scalars['DateTime']['output'];
  status: MeetingStatus;
  title: Scalars['String']['output'];
  viewerAttendance?: Maybe<Attendance>;
};


export type MeetingAttendanceSheetArgs = {
  orderBy?: PersonOrder;
};


export type MeetingAttendancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: PersonOrder;
  roles?: InputMaybe<Array<AttendanceRole>>;
  statuses?: InputMaybe<Array<AttendanceStatus>>;
};


export type MeetingMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type MeetingBegunHint = {
  meetingId: Scalars['ID']['output'];
  startsAt: Scalars['DateTime']['output'];
};

export type MeetingCancelledHint = {
  meetingId: Scalars['ID']['output'];
};

export type MeetingConnection = {
  edges: Array<MeetingEdge>;
  nodes: Array<Meeting>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MeetingEdge = {
  cursor: Scalars['String']['output'];
  node: Meeting;
};

export type MeetingEndedHint = {
  endedAt: Scalars['DateTime']['output'];
  meetingId: Scalars['ID']['output'];
};

export type MeetingInUseHint = {
  meetingId: Scalars['ID']['output'];
  obstacles: Array<MeetingObstacle>;
  personIds: Array<Scalars['ID']['output']>;
};

export type MeetingNotBegunHint = {
  meetingId: Scalars['ID']['output'];
  possibleAt: Scalars['DateTime']['output'];
};

export type MeetingNotSettledHint = {
  meetingId: Scalars['ID']['output'];
};

export type MeetingObstacle =
  | 'ACKNOWLEDGEMENT'
  | 'ANSWER'
  | 'DISPUTE'
  | 'ENCOUNTER'
  | 'RECOMMENDATION';

export type MeetingOrder =
  | 'EARLIEST_FIRST'
  | 'LATEST_FIRST';

export type MeetingResponse =
  | 'ATTENDING'
  | 'NOT_ATTENDING';

export type MeetingSettledHint = {
  meetingId: Scalars['ID']['output'];
};

export type MeetingStatus =
  | 'CANCELLED'
  | 'PLANNED'
  | 'SETTLED';

export type MemberListAudience =
  | 'EVERYONE'
  | 'MEMBERS';

export type Membership = Node & {
  absences?: Maybe<Scalars['Int']['output']>;
  endReason?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isSeatTaken?: Maybe<Scalars['Boolean']['output']>;
  listCounts?: Maybe<Scalars['Boolean']['output']>;
  network: Network;
  person: Person;
  role: MembershipRole;
  seat?: Maybe<Scalars['String']['output']>;
  sharesContact?: Maybe<Scalars['Boolean']['output']>;
  since: Scalars['LocalDate']['output'];
  sponsoredBy?: Maybe<Person>;
  standing?: Maybe<MembershipStanding>;
  status: MembershipStatus;
  until?: Maybe<Scalars['LocalDate']['output']>;
};

export type MembershipConnection = {
  edges: Array<MembershipEdge>;
  nodes: Array<Membership>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MembershipEdge = {
  cursor: Scalars['String']['output'];
  node: Membership;
};

export type MembershipRole =
  | 'GUEST'
  | 'MEMBER'
  | 'ORGANISER';

export type MembershipStanding =
  | 'AT_RISK'
  | 'GOOD'
  | 'LAPSED';

export type MembershipStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'INVITED'
  | 'LAPSED';

export type MergePeopleInput = {
  keepPersonId: Scalars['ID']['input'];
  otherPersonIds: Array<Scalars['ID']['input']>;
};

export type MergePeoplePayload = {
  combinedAttendances: Scalars['Int']['output'];
  combinedMemberships: Scalars['Int']['output'];
  mergeId: Scalars['ID']['output'];
  person?: Maybe<Person>;
  removedLinks: Scalars['Int']['output'];
  undoExpiresAt: Scalars['DateTime']['output'];
};

export type Money = {
  amount: Scalars['Decimal']['output'];
  currencyCode: Scalars['CurrencyCode']['output'];
};

export type MoneyInput = {
  amount: Scalars['Decimal']['input'];
  currencyCode: Scalars['CurrencyCode']['input'];
};

export type Mutation = {
  acceptIntroduction?: Maybe<AcceptIntroductionPayload>;
  acceptInvitation?: Maybe<AcceptInvitationPayload>;
  acknowledgeAttendance?: Maybe<AcknowledgeAttendancePayload>;
  acknowledgeAttendances?: Maybe<AcknowledgeAttendancesPayload>;
  addContact?: Maybe<AddContactPayload>;
  addEmail?: Maybe<AddEmailPayload>;
  blockPerson?: Maybe<BlockPersonPayload>;
  cancelMeeting?: Maybe<CancelMeetingPayload>;
  checkIn?: Maybe<CheckInPayload>;
  confirmEncounter?: Maybe<ConfirmEncounterPayload>;
  createNetwork?: Maybe<CreateNetworkPayload>;
  createPerson?: Maybe<CreatePersonPayload>;
  createProfile?: Maybe<CreateProfilePayload>;
  declareEncounter?: Maybe<DeclareEncounterPayload>;
  declineIntroduction?: Maybe<DeclineIntroductionPayload>;
  declineInvitation?: Maybe<DeclineInvitationPayload>;
  deleteMeeting?: Maybe<DeleteMeetingPayload>;
  deleteNetwork?: Maybe<DeleteNetworkPayload>;
  dismissPersonToMeet?: Maybe<DismissPersonToMeetPayload>;
  disputeAttendance?: Maybe<DisputeAttendancePayload>;
  erasePerson?: Maybe<ErasePersonPayload>;
  forwardIntroduction?: Maybe<ForwardIntroductionPayload>;
  importContacts?: Maybe<ImportContactsPayload>;
  inviteMember?: Maybe<InviteMemberPayload>;
  joinNetwork?: Maybe<JoinNetworkPayload>;
  leaveNetwork?: Maybe<LeaveNetworkPayload>;
  makeEmailPrimary?: Maybe<MakeEmailPrimaryPayload>;
  markNotTheSame?: Maybe<MarkNotTheSamePayload>;
  mergePeople?: Maybe<MergePeoplePayload>;
  planMeeting?: Maybe<PlanMeetingPayload>;
  recogniseContacts?: Maybe<RecogniseContactsPayload>;
  recommendPerson?: Maybe<RecommendPersonPayload>;
  recommendPersonToEveryone?: Maybe<RecommendPersonToEveryonePayload>;
  reinstateMembership?: Maybe<ReinstateMembershipPayload>;
  removeAttendance?: Maybe<RemoveAttendancePayload>;
  removeContact?: Maybe<RemoveContactPayload>;
  removeEmail?: Maybe<RemoveEmailPayload>;
  removeMember?: Maybe<RemoveMemberPayload>;
  reopenMeeting?: Maybe<ReopenMeetingPayload>;
  reportIntroductionOutcome?: Maybe<ReportIntroductionOutcomePayload>;
  requestIntroduction?: Maybe<RequestIntroductionPayload>;
  requestNameUse?: Maybe<RequestNameUsePayload>;
  respondToMeeting?: Maybe<RespondToMeetingPayload>;
  respondToNameUse?: Maybe<RespondToNameUsePayload>;
  restorePersonToMeet?: Maybe<RestorePersonToMeetPayload>;
  retractEncounter?: Maybe<RetractEncounterPayload>;
  retractRecommendation?: Maybe<RetractRecommendationPayload>;
  setAttendance?: Maybe<SetAttendancePayload>;
  setListCounts?: Maybe<SetListCountsPayload>;
  settleMeeting?: Maybe<SettleMeetingPayload>;
  unblockPerson?: Maybe<UnblockPersonPayload>;
  undoMerge?: Maybe<UndoMergePayload>;
  unmarkNotTheSame?: Maybe<UnmarkNotTheSamePayload>;
  updateContact?: Maybe<UpdateContactPayload>;
  updateMeeting?: Maybe<UpdateMeetingPayload>;
  updateMembership?: Maybe<UpdateMembershipPayload>;
  updateNetwork?: Maybe<UpdateNetworkPayload>;
  updatePerson?: Maybe<UpdatePersonPayload>;
  updatePrivacy?: Maybe<UpdatePrivacyPayload>;
  updateRecommendation?: Maybe<UpdateRecommendationPayload>;
  upholdAbsence?: Maybe<UpholdAbsencePayload>;
  withdrawDispute?: Maybe<WithdrawDisputePayload>;
  withdrawIntroduction?: Maybe<WithdrawIntroductionPayload>;
  withdrawInvitation?: Maybe<WithdrawInvitationPayload>;
};


export type MutationAcceptIntroductionArgs = {
  input: AcceptIntroductionInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationAcknowledgeAttendanceArgs = {
  input: AcknowledgeAttendanceInput;
};


export type MutationAcknowledgeAttendancesArgs = {
  input: AcknowledgeAttendancesInput;
};


export type MutationAddContactArgs = {
  input: AddContactInput;
};


export type MutationAddEmailArgs = {
  input: AddEmailInput;
};


export type MutationBlockPersonArgs = {
  input: BlockPersonInput;
};


export type MutationCancelMeetingArgs = {
  input: CancelMeetingInput;
};


export type MutationCheckInArgs = {
  input: CheckInInput;
};


export type MutationConfirmEncounterArgs = {
  input: ConfirmEncounterInput;
};


export type MutationCreateNetworkArgs = {
  input: CreateNetworkInput;
};


export type MutationCreatePersonArgs = {
  input: CreatePersonInput;
};


export type MutationCreateProfileArgs = {
  input: CreateProfileInput;
};


export type MutationDeclareEncounterArgs = {
  input: DeclareEncounterInput;
};


export type MutationDeclineIntroductionArgs = {
  input: DeclineIntroductionInput;
};


export type MutationDeclineInvitationArgs = {
  input: DeclineInvitationInput;
};


export type MutationDeleteMeetingArgs = {
  input: DeleteMeetingInput;
};


export type MutationDeleteNetworkArgs = {
  input: DeleteNetworkInput;
};


export type MutationDismissPersonToMeetArgs = {
  input: DismissPersonToMeetInput;
};


export type MutationDisputeAttendanceArgs = {
  input: DisputeAttendanceInput;
};


export type MutationErasePersonArgs = {
  input: ErasePersonInput;
};


export type MutationForwardIntroductionArgs = {
  input: ForwardIntroductionInput;
};


export type MutationImportContactsArgs = {
  input: ImportContactsInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationJoinNetworkArgs = {
  input: JoinNetworkInput;
};


export type MutationLeaveNetworkArgs = {
  input: LeaveNetworkInput;
};


export type MutationMakeEmailPrimaryArgs = {
  input: MakeEmailPrimaryInput;
};


export type MutationMarkNotTheSameArgs = {
  input: MarkNotTheSameInput;
};


export type MutationMergePeopleArgs = {
  input: MergePeopleInput;
};


export type MutationPlanMeetingArgs = {
  input: PlanMeetingInput;
};


export type MutationRecogniseContactsArgs = {
  input: RecogniseContactsInput;
};


export type MutationRecommendPersonArgs = {
  input: RecommendPersonInput;
};


export type MutationRecommendPersonToEveryoneArgs = {
  input: RecommendPersonToEveryoneInput;
};


export type MutationReinstateMembershipArgs = {
  input: ReinstateMembershipInput;
};


export type MutationRemoveAttendanceArgs = {
  input: RemoveAttendanceInput;
};


export type MutationRemoveContactArgs = {
  input: RemoveContactInput;
};


export type MutationRemoveEmailArgs = {
  input: RemoveEmailInput;
};


export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};


export type MutationReopenMeetingArgs = {
  input: ReopenMeetingInput;
};


export type MutationReportIntroductionOutcomeArgs = {
  input: ReportIntroductionOutcomeInput;
};


export type MutationRequestIntroductionArgs = {
  input: RequestIntroductionInput;
};


export type MutationRequestNameUseArgs = {
  input: RequestNameUseInput;
};


export type MutationRespondToMeetingArgs = {
  input: RespondToMeetingInput;
};


export type MutationRespondToNameUseArgs = {
  input: RespondToNameUseInput;
};


export type MutationRestorePersonToMeetArgs = {
  input: RestorePersonToMeetInput;
};


export type MutationRetractEncounterArgs = {
  input: RetractEncounterInput;
};


export type MutationRetractRecommendationArgs = {
  input: RetractRecommendationInput;
};


export type MutationSetAttendanceArgs = {
  input: SetAttendanceInput;
};


export type MutationSetListCountsArgs = {
  input: SetListCountsInput;
};


export type MutationSettleMeetingArgs = {
  input: SettleMeetingInput;
};


export type MutationUnblockPersonArgs = {
  input: UnblockPersonInput;
};


export type MutationUndoMergeArgs = {
  input: UndoMergeInput;
};


export type MutationUnmarkNotTheSameArgs = {
  input: UnmarkNotTheSameInput;
};


export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


export type MutationUpdateMeetingArgs = {
  input: UpdateMeetingInput;
};


export type MutationUpdateMembershipArgs = {
  input: UpdateMembershipInput;
};


export type MutationUpdateNetworkArgs = {
  input: UpdateNetworkInput;
};


export type MutationUpdatePersonArgs = {
  input: UpdatePersonInput;
};


export type MutationUpdatePrivacyArgs = {
  input: UpdatePrivacyInput;
};


export type MutationUpdateRecommendationArgs = {
  input: UpdateRecommendationInput;
};


export type MutationUpholdAbsenceArgs = {
  input: UpholdAbsenceInput;
};


export type MutationWithdrawDisputeArgs = {
  input: WithdrawDisputeInput;
};


export type MutationWithdrawIntroductionArgs = {
  input: WithdrawIntroductionInput;
};


export type MutationWithdrawInvitationArgs = {
  input: WithdrawInvitationInput;
};

export type NameUse =
  | 'ASK_ME'
  | 'GRANTED'
  | 'REFUSED';

export type NameUseAnswer =
  | 'GRANTED'
  | 'REFUSED';

export type NameUseRequest = Node & {
  answer?: Maybe<NameUseAnswer>;
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  askedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  network: Network;
  person: Person;
  publication: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

export type NameUseRequestConnection = {
  edges: Array<NameUseRequestEdge>;
  nodes: Array<NameUseRequest>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type NameUseRequestEdge = {
  cursor: Scalars['String']['output'];
  node: NameUseRequest;
};

export type NeedsSponsorHint = {
  networkId: Scalars['ID']['output'];
};

export type Network = Node & {
  city?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['CountryCode']['output']>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  fee?: Maybe<Fee>;
  health?: Maybe<NetworkHealth>;
  id: Scalars['ID']['output'];
  kind: NetworkKind;
  meetings?: Maybe<MeetingConnection>;
  memberCount?: Maybe<Scalars['Int']['output']>;
  memberships?: Maybe<MembershipConnection>;
  name: Scalars['String']['output'];
  pastMeetings?: Maybe<MeetingConnection>;
  purposes: Array<PersonPurpose>;
  rules: NetworkRules;
  takenSeats: Array<TakenSeat>;
  timeZone: Scalars['TimeZone']['output'];
  upcomingMeetings?: Maybe<MeetingConnection>;
  updatedAt: Scalars['DateTime']['output'];
  viewerMembership?: Maybe<Membership>;
};


export type NetworkHealthArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type NetworkMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: MeetingOrder;
  startsBefore?: InputMaybe<Scalars['DateTime']['input']>;
  startsFrom?: InputMaybe<Scalars['DateTime']['input']>;
  statuses?: InputMaybe<Array<MeetingStatus>>;
};


export type NetworkMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: PersonOrder;
  roles?: InputMaybe<Array<MembershipRole>>;
  search?: InputMaybe<Scalars['String']['input']>;
  statuses?: Array<MembershipStatus>;
};


export type NetworkPastMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type NetworkUpcomingMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type NetworkAdmission =
  | 'OPEN'
  | 'SPONSORSHIP';

export type NetworkConnection = {
  edges: Array<NetworkEdge>;
  nodes: Array<Network>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type NetworkEdge = {
  cursor: Scalars['String']['output'];
  node: Network;
};

export type NetworkHealth = {
  actions?: Maybe<Array<HealthAction>>;
  asOf: Scalars['LocalDate']['output'];
  band?: Maybe<HealthBand>;
  groups?: Maybe<Array<HealthGroup>>;
  history?: Maybe<Array<HealthPoint>>;
  keystones?: Maybe<Array<HealthKeystone>>;
  metric?: Maybe<HealthMetric>;
  metrics?: Maybe<Array<HealthMetric>>;
  neighbours?: Maybe<Array<NetworkNeighbour>>;
  network: Network;
  since: Scalars['LocalDate']['output'];
  without?: Maybe<HealthResilience>;
};


export type NetworkHealthActionsArgs = {
  limit?: Scalars['Int']['input'];
};


export type NetworkHealthHistoryArgs = {
  months?: Scalars['Int']['input'];
};


export type NetworkHealthKeystonesArgs = {
  limit?: Scalars['Int']['input'];
};


export type NetworkHealthMetricArgs = {
  name: HealthMetricName;
};


export type NetworkHealthNeighboursArgs = {
  limit?: Scalars['Int']['input'];
};


export type NetworkHealthWithoutArgs = {
  personIds: Array<Scalars['ID']['input']>;
};

export type NetworkInUseHint = {
  meetingIds: Array<Scalars['ID']['output']>;
  networkId: Scalars['ID']['output'];
  personIds: Array<Scalars['ID']['output']>;
};

export type NetworkKind =
  | 'ALUMNI'
  | 'BUSINESS_CLUB'
  | 'INDUSTRY_MEETUP'
  | 'LEISURE'
  | 'LOCAL_POLITICS'
  | 'ONLINE'
  | 'OTHER'
  | 'PEER_SUPPORT'
  | 'REFERRAL'
  | 'SPEAKING'
  | 'WOMEN';

export type NetworkNeighbour = {
  network: Network;
  relationships?: Maybe<Scalars['Int']['output']>;
  relationshipsRange: HealthRange;
  sharedMembers?: Maybe<Scalars['Int']['output']>;
  sharedMembersRange: HealthRange;
};

export type NetworkRules = {
  absenceLimit?: Maybe<Scalars['Int']['output']>;
  absenceWindowDays: Scalars['Int']['output'];
  admission: NetworkAdmission;
  allowsBusiness: Scalars['Boolean']['output'];
  informationMeetingSize: Scalars['Int']['output'];
  memberListVisibleTo: MemberListAudience;
  minimumScoreToRecommend: Scalars['Int']['output'];
  oneMemberPerProfession: Scalars['Boolean']['output'];
};

export type NetworkRulesInput = {
  absenceLimit?: InputMaybe<Scalars['Int']['input']>;
  absenceWindowDays?: InputMaybe<Scalars['Int']['input']>;
  admission?: InputMaybe<NetworkAdmission>;
  allowsBusiness?: InputMaybe<Scalars['Boolean']['input']>;
  informationMeetingSize?: InputMaybe<Scalars['Int']['input']>;
  memberListVisibleTo?: InputMaybe<MemberListAudience>;
  minimumScoreToRecommend?: InputMaybe<Scalars['Int']['input']>;
  oneMemberPerProfession?: InputMaybe<Scalars['Boolean']['input']>;
};

export type NoPath = {
  meetings: Array<Meeting>;
  message: Scalars['String']['output'];
  reason: NoPathReason;
};

export type NoPathReason =
  | 'NOT_FOUND'
  | 'NOT_REACHABLE'
  | 'NO_RELATIONSHIPS'
  | 'SAME_PERSON'
  | 'TOO_FAR'
  | 'TOO_WEAK';

export type Node = {
  id: Scalars['ID']['output'];
};

export type NotAMemberHint = {
  networkId: Scalars['ID']['output'];
  personIds: Array<Scalars['ID']['output']>;
};

export type NotBothThereHint = {
  meetingId: Scalars['ID']['output'];
};

export type NotDivisibleHint = {
  meetingIds: Array<Scalars['ID']['output']>;
  networkIds: Array<Scalars['ID']['output']>;
};

export type NotFoundDetails = {
  field: Scalars['String']['output'];
};

export type NotInvitedHint = {
  networkId: Scalars['ID']['output'];
};

export type NotLapsedHint = {
  networkId: Scalars['ID']['output'];
};

export type NotOnTheListHint = {
  meetingId: Scalars['ID']['output'];
};

export type NotOnePersonHint = {
  introductionIds: Array<Scalars['ID']['output']>;
  meetingIds: Array<Scalars['ID']['output']>;
  networkIds: Array<Scalars['ID']['output']>;
  personId: Scalars['ID']['output'];
};

export type Notice = {
  contact?: Maybe<Contact>;
  introduction?: Maybe<Introduction>;
  kind: NoticeKind;
  meeting?: Maybe<Meeting>;
  occurredAt: Scalars['DateTime']['output'];
};

export type NoticeConnection = {
  edges: Array<NoticeEdge>;
  nodes: Array<Notice>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type NoticeEdge = {
  cursor: Scalars['String']['output'];
  node: Notice;
};

export type NoticeKind =
  | 'ACCEPTED'
  | 'ASKED'
  | 'COME_BACK'
  | 'DECLINED'
  | 'EXPIRED'
  | 'FORWARDED'
  | 'PRESENCE_ENTERED'
  | 'REPORTED'
  | 'WITHDRAWN';

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PathFinderKind =
  | 'INDEX'
  | 'NEO4J';

export type PathOrder =
  | 'FEWEST_HOPS'
  | 'SCORE'
  | 'WEAKEST_STEP';

export type Person = Node & {
  attendances?: Maybe<AttendanceConnection>;
  city?: Maybe<Scalars['String']['output']>;
  commonContacts?: Maybe<CommonContactConnection>;
  company?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  distanceFromViewer?: Maybe<Scalars['Int']['output']>;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  emails?: Maybe<Array<PersonEmail>>;
  encountersToConfirm?: Maybe<EncounterConnection>;
  headline?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isViewer: Scalars['Boolean']['output'];
  locale?: Maybe<Scalars['Locale']['output']>;
  memberships: MembershipConnection;
  name: Scalars['String']['output'];
  needs: Array<Scalars['String']['output']>;
  offers: Array<Scalars['String']['output']>;
  peopleToMeet?: Maybe<MatchConnection>;
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  profession?: Maybe<Scalars['String']['output']>;
  purposes: Array<PersonPurpose>;
  recommendationsAbout: RecommendationConnection;
  recommendationsGiven: RecommendationConnection;
  recommendationsReceived: RecommendationConnection;
  relationshipWithViewer?: Maybe<Relationship>;
  relationships?: Maybe<PersonRelationshipConnection>;
  updatedAt: Scalars['DateTime']['output'];
};


export type PersonAttendancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  isUnacknowledged?: Scalars['Boolean']['input'];
  networkId?: InputMaybe<Scalars['ID']['input']>;
  roles?: InputMaybe<Array<AttendanceRole>>;
  statuses?: InputMaybe<Array<AttendanceStatus>>;
};


export type PersonCommonContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type PersonEncountersToConfirmArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type PersonMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  roles?: InputMaybe<Array<MembershipRole>>;
  statuses?: Array<MembershipStatus>;
};


export type PersonPeopleToMeetArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type PersonRecommendationsAboutArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type PersonRecommendationsGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type PersonRecommendationsReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type PersonRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  minimumScore?: Scalars['Int']['input'];
  orderBy?: RelationshipOrder;
};

export type PersonConnection = {
  edges: Array<PersonEdge>;
  nodes: Array<Person>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PersonDistance = {
  hops?: Maybe<Scalars['Int']['output']>;
  person: Person;
};

export type PersonEdge = {
  cursor: Scalars['String']['output'];
  node: Person;
};

export type PersonEmail = {
  address: Scalars['EmailAddress']['output'];
  isPrimary: Scalars['Boolean']['output'];
};

export type PersonOrder =
  | 'FAMILY_NAME'
  | 'NAME';

export type PersonPurpose =
  | 'BUSINESS'
  | 'CAREER'
  | 'LEARNING'
  | 'MEETING_PEOPLE'
  | 'SUPPORT';

export type PersonRelationshipConnection = {
  edges: Array<PersonRelationshipEdge>;
  nodes: Array<Relationship>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PersonRelationshipEdge = {
  cursor: Scalars['String']['output'];
  node: Relationship;
  otherPerson?: Maybe<Person>;
};

export type PersonSearchConnection = {
  edges: Array<PersonSearchEdge>;
  nodes: Array<Person>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PersonSearchEdge = {
  cursor: Scalars['String']['output'];
  matchedOn: Array<PersonSearchField>;
  node: Person;
};

export type PersonSearchField =
  | 'CITY'
  | 'COMPANY'
  | 'NAME'
  | 'OFFERS'
  | 'PROFESSION';

export type PlanMeetingInput = {
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  isDiscovery?: Scalars['Boolean']['input'];
  networkId: Scalars['ID']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  startsAt: Scalars['DateTime']['input'];
  title: Scalars['String']['input'];
};

export type PlanMeetingPayload = {
  meeting?: Maybe<Meeting>;
};

export type Privacy = {
  contactVisibleTo: ProfileAudience;
  hiddenFromCompanies: Array<Scalars['String']['output']>;
  introductionBudget: Scalars['Int']['output'];
  isConnector: Scalars['Boolean']['output'];
  isFoundByEmail: Scalars['Boolean']['output'];
  nameUse: NameUse;
  reachableBy: ProfileAudience;
  visibleTo: ProfileAudience;
};

export type ProfileAudience =
  | 'EVERYONE'
  | 'MY_NETWORKS'
  | 'MY_RELATIONSHIPS'
  | 'NOBODY';

export type ProfileView = {
  city?: Maybe<Scalars['String']['output']>;
  company?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  headline?: Maybe<Scalars['String']['output']>;
  isVisible: Scalars['Boolean']['output'];
  name?: Maybe<Scalars['String']['output']>;
  networks: Array<Scalars['String']['output']>;
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  profession?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  distances?: Maybe<Array<PersonDistance>>;
  duplicateSuggestions?: Maybe<DuplicateSuggestionConnection>;
  introduction?: Maybe<Introduction>;
  introductionPaths?: Maybe<IntroductionPaths>;
  meeting?: Maybe<Meeting>;
  network?: Maybe<Network>;
  networks?: Maybe<NetworkConnection>;
  node?: Maybe<Node>;
  nodes?: Maybe<Array<Maybe<Node>>>;
  people?: Maybe<PersonSearchConnection>;
  person?: Maybe<Person>;
  relationship?: Maybe<Relationship>;
  relationshipBetween?: Maybe<Relationship>;
  searchSuggestions?: Maybe<Array<SearchSuggestion>>;
  service: Service;
  viewer: Viewer;
};


export type QueryDistancesArgs = {
  minimumScore?: Scalars['Int']['input'];
  toPersonIds: Array<Scalars['ID']['input']>;
};


export type QueryDuplicateSuggestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryIntroductionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIntroductionPathsArgs = {
  avoidPersonIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  differentFirstSteps?: Scalars['Boolean']['input'];
  fromPersonId?: InputMaybe<Scalars['ID']['input']>;
  limit?: Scalars['Int']['input'];
  maxHops?: Scalars['Int']['input'];
  minimumScore?: Scalars['Int']['input'];
  networkId?: InputMaybe<Scalars['ID']['input']>;
  orderBy?: PathOrder;
  toPersonId: Scalars['ID']['input'];
};


export type QueryMeetingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNetworkArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNetworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<NetworkKind>>;
  maxFeePerYear?: InputMaybe<MoneyInput>;
  purposes?: InputMaybe<Array<PersonPurpose>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  networkId?: InputMaybe<Scalars['ID']['input']>;
  profession?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRelationshipArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRelationshipBetweenArgs = {
  otherPersonId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};


export type QuerySearchSuggestionsArgs = {
  limit?: Scalars['Int']['input'];
  search: Scalars['String']['input'];
};

export type RateLimitedDetails = {
  retryAfterSeconds: Scalars['Int']['output'];
};

export type RecogniseContactsInput = {
  contactIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type RecogniseContactsPayload = {
  recognisedCount: Scalars['Int']['output'];
  viewer?: Maybe<Viewer>;
};

export type RecommendPersonInput = {
  message?: InputMaybe<Scalars['String']['input']>;
  networkId?: InputMaybe<Scalars['ID']['input']>;
  recipientId: Scalars['ID']['input'];
  recommendedPersonId: Scalars['ID']['input'];
};

export type RecommendPersonPayload = {
  recommendation?: Maybe<Recommendation>;
  relationship?: Maybe<Relationship>;
};

export type RecommendPersonToEveryoneInput = {
  message?: InputMaybe<Scalars['String']['input']>;
  networkId?: InputMaybe<Scalars['ID']['input']>;
  recommendedPersonId: Scalars['ID']['input'];
};

export type RecommendPersonToEveryonePayload = {
  recommendation?: Maybe<Recommendation>;
  relationship?: Maybe<Relationship>;
};

export type Recommendation = Node & {
  dealValue?: Maybe<Money>;
  givenAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  message?: Maybe<Scalars['String']['output']>;
  network?: Maybe<Network>;
  outcome: RecommendationOutcome;
  recipient?: Maybe<Person>;
  recommendedPerson: Person;
  recommender: Person;
  retractedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type RecommendationConnection = {
  edges: Array<RecommendationEdge>;
  nodes: Array<Recommendation>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type RecommendationEdge = {
  cursor: Scalars['String']['output'];
  node: Recommendation;
};

export type RecommendationOutcome =
  | 'BUSINESS'
  | 'CONTACTED'
  | 'NO_FIT'
  | 'PENDING';

export type ReinstateMembershipInput = {
  membershipId: Scalars['ID']['input'];
};

export type ReinstateMembershipPayload = {
  membership?: Maybe<Membership>;
};

export type Relationship = Node & {
  encounters: EncounterConnection;
  evidence: EvidenceKind;
  firstMetAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  lastMetAt?: Maybe<Scalars['DateTime']['output']>;
  people: Array<Person>;
  recommendations: RecommendationConnection;
  sharedMeetingCount: Scalars['Int']['output'];
  sharedMeetings: SharedMeetingConnection;
  strength?: Maybe<Strength>;
};


export type RelationshipEncountersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type RelationshipRecommendationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type RelationshipSharedMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type RelationshipStrengthArgs = {
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
};

export type RelationshipOrder =
  | 'GOING_COLD'
  | 'MOST_RECENT'
  | 'STRONGEST';

export type RemoveAttendanceInput = {
  meetingId: Scalars['ID']['input'];
  personIds: Array<Scalars['ID']['input']>;
};

export type RemoveAttendancePayload = {
  meeting?: Maybe<Meeting>;
};

export type RemoveContactInput = {
  contactId: Scalars['ID']['input'];
};

export type RemoveContactPayload = {
  viewer?: Maybe<Viewer>;
};

export type RemoveEmailInput = {
  email: Scalars['EmailAddress']['input'];
};

export type RemoveEmailPayload = {
  person?: Maybe<Person>;
};

export type RemoveMemberInput = {
  membershipId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  until?: InputMaybe<Scalars['LocalDate']['input']>;
};

export type RemoveMemberPayload = {
  membership?: Maybe<Membership>;
};

export type ReopenMeetingInput = {
  meetingId: Scalars['ID']['input'];
};

export type ReopenMeetingPayload = {
  meeting?: Maybe<Meeting>;
};

export type ReportIntroductionOutcomeInput = {
  comment?: InputMaybe<Scalars['String']['input']>;
  introductionId: Scalars['ID']['input'];
  metAt?: InputMaybe<Scalars['DateTime']['input']>;
  outcome: IntroductionOutcome;
};

export type ReportIntroductionOutcomePayload = {
  introduction?: Maybe<Introduction>;
  relationship?: Maybe<Relationship>;
};

export type RequestIntroductionInput = {
  connectorId: Scalars['ID']['input'];
  message: Scalars['String']['input'];
  targetId: Scalars['ID']['input'];
};

export type RequestIntroductionPayload = {
  introduction?: Maybe<Introduction>;
};

export type RequestNameUseInput = {
  networkId: Scalars['ID']['input'];
  personIds: Array<Scalars['ID']['input']>;
  publication: Scalars['String']['input'];
  text: Scalars['String']['input'];
};

export type RequestNameUsePayload = {
  grantedRequests?: Maybe<Array<NameUseRequest>>;
};

export type RespondToMeetingInput = {
  meetingId: Scalars['ID']['input'];
  response: MeetingResponse;
  shareContact?: InputMaybe<Scalars['Boolean']['input']>;
};

export type RespondToMeetingPayload = {
  meeting?: Maybe<Meeting>;
};

export type RespondToNameUseInput = {
  answer: NameUseAnswer;
  requestId: Scalars['ID']['input'];
};

export type RespondToNameUsePayload = {
  request?: Maybe<NameUseRequest>;
};

export type RestorePersonToMeetInput = {
  personId: Scalars['ID']['input'];
};

export type RestorePersonToMeetPayload = {
  person?: Maybe<Person>;
};

export type RetractEncounterInput = {
  encounterId: Scalars['ID']['input'];
};

export type RetractEncounterPayload = {
  encounter?: Maybe<Encounter>;
  relationship?: Maybe<Relationship>;
};

export type RetractRecommendationInput = {
  recommendationId: Scalars['ID']['input'];
};

export type RetractRecommendationPayload = {
  recommendation?: Maybe<Recommendation>;
  relationship?: Maybe<Relationship>;
};

export type Rule =
  | 'ADDRESS_BOOK_FULL'
  | 'ALREADY_A_MEMBER'
  | 'ASKED_TOO_OFTEN'
  | 'BUSINESS_NOT_ALLOWED'
  | 'COMPANY_CHANGED_TOO_OFTEN'
  | 'CONNECTOR_UNAVAILABLE'
  | 'DAILY_LIMIT'
  | 'LAPSED'
  | 'LAST_ORGANISER'
  | 'MEETING_BEGUN'
  | 'MEETING_CANCELLED'
  | 'MEETING_ENDED'
  | 'MEETING_IN_USE'
  | 'MEETING_NOT_BEGUN'
  | 'MEETING_NOT_SETTLED'
  | 'MEETING_SETTLED'
  | 'NEEDS_SPONSOR'
  | 'NETWORK_IN_USE'
  | 'NOT_A_MEMBER'
  | 'NOT_BOTH_THERE'
  | 'NOT_DIVISIBLE'
  | 'NOT_INVITED'
  | 'NOT_LAPSED'
  | 'NOT_ONE_PERSON'
  | 'NOT_ON_THE_LIST'
  | 'NOT_REACHABLE'
  | 'SEAT_TAKEN'
  | 'TIE_TOO_WEAK';

export type RuleBrokenDetails = {
  hint?: Maybe<Scalars['String']['output']>;
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  suggestions?: Maybe<Array<TieSuggestion>>;
  tie?: Maybe<WeakTie>;
};

export type SearchSuggestion = {
  field: PersonSearchField;
  search: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

export type SeatTakenHint = {
  networkId: Scalars['ID']['output'];
  seat: Scalars['String']['output'];
};

export type Service = {
  operations?: Maybe<ServiceOperations>;
  version: Scalars['String']['output'];
};

export type ServiceOperations = {
  indexLagMs?: Maybe<Scalars['Int']['output']>;
  indexRevision?: Maybe<Scalars['String']['output']>;
  neo4j: Scalars['String']['output'];
  pathFinder: PathFinderKind;
  people: Scalars['Int']['output'];
  relationships: Scalars['Int']['output'];
  revision: Scalars['String']['output'];
};

export type SetAttendanceInput = {
  entries: Array<AttendanceEntryInput>;
  meetingId: Scalars['ID']['input'];
};

export type SetAttendancePayload = {
  meeting?: Maybe<Meeting>;
};

export type SetListCountsInput = {
  listCounts: Scalars['Boolean']['input'];
  membershipId: Scalars['ID']['input'];
};

export type SetListCountsPayload = {
  membership?: Maybe<Membership>;
};

export type SettleMeetingInput = {
  meetingId: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['String']['input']>;
};

export type SettleMeetingPayload = {
  meeting?: Maybe<Meeting>;
};

export type SharedMeetingConnection = {
  edges: Array<SharedMeetingEdge>;
  nodes: Array<Meeting>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type SharedMeetingEdge = {
  cursor: Scalars['String']['output'];
  node: Meeting;
  sameTable: Scalars['Boolean']['output'];
};

export type Strength = {
  asOf: Scalars['LocalDate']['output'];
  band: StrengthBand;
  bandDropsOn?: Maybe<Scalars['LocalDate']['output']>;
  meetingPoints: Scalars['Float']['output'];
  model: Scalars['String']['output'];
  parts: Array<StrengthPart>;
  recommendationPoints: Scalars['Float']['output'];
  score: Scalars['Int']['output'];
  suggestions: Array<StrengthSuggestion>;
  trend: StrengthTrend;
};

export type StrengthBand =
  | 'GOOD'
  | 'MEDIUM'
  | 'STRONG'
  | 'WEAK';

export type StrengthPart = {
  count: Scalars['Int']['output'];
  evidence: EvidenceKind;
  lastAt: Scalars['DateTime']['output'];
  points: Scalars['Float']['output'];
};

export type StrengthSuggestion = {
  evidence: EvidenceKind;
  gain: Scalars['Int']['output'];
  meeting?: Maybe<Meeting>;
};

export type StrengthTrend =
  | 'COOLING'
  | 'STEADY'
  | 'WARMING';

export type Subscription = {
  introductionChanged: IntroductionChange;
};

export type TableAssignment = {
  name: Scalars['String']['output'];
  round: Scalars['Int']['output'];
};

export type TableAssignmentInput = {
  name: Scalars['String']['input'];
  round: Scalars['Int']['input'];
};

export type TakenSeat = {
  membership?: Maybe<Membership>;
  seat: Scalars['String']['output'];
};

export type TieSuggestion = {
  evidence: EvidenceKind;
  gain: Scalars['Int']['output'];
  meetingId?: Maybe<Scalars['ID']['output']>;
};

export type TieTooWeakHint = {
  floor: Scalars['Int']['output'];
  networkId?: Maybe<Scalars['ID']['output']>;
  score?: Maybe<Scalars['Int']['output']>;
};

export type TokenScope =
  | 'ADMIN'
  | 'ANALYST';

export type TooCostlyDetails = {
  cost?: Maybe<Scalars['Int']['output']>;
  limit?: Maybe<Scalars['Int']['output']>;
  measure: CostMeasure;
};

export type UnavailableDetails = {
  retryAfterSeconds: Scalars['Int']['output'];
};

export type UnblockPersonInput = {
  personId: Scalars['ID']['input'];
};

export type UnblockPersonPayload = {
  viewer?: Maybe<Viewer>;
};

export type UndoMergeInput = {
  mergeId: Scalars['ID']['input'];
};

export type UndoMergePayload = {
  person?: Maybe<Person>;
};

export type UnmarkNotTheSameInput = {
  otherPersonId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};

export type UnmarkNotTheSamePayload = {
  otherPerson?: Maybe<Person>;
  person?: Maybe<Person>;
};

export type UpdateContactInput = {
  comeBackOn?: InputMaybe<Scalars['LocalDate']['input']>;
  company?: InputMaybe<Scalars['String']['input']>;
  contactId: Scalars['ID']['input'];
  emails?: InputMaybe<Array<Scalars['EmailAddress']['input']>>;
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  phones?: InputMaybe<Array<Scalars['PhoneNumber']['input']>>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type UpdateContactPayload = {
  contact?: Maybe<Contact>;
};

export type UpdateMeetingInput = {
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  isDiscovery?: InputMaybe<Scalars['Boolean']['input']>;
  meetingId: Scalars['ID']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  revision?: InputMaybe<Scalars['String']['input']>;
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateMeetingPayload = {
  meeting?: Maybe<Meeting>;
};

export type UpdateMembershipInput = {
  membershipId: Scalars['ID']['input'];
  role?: InputMaybe<MembershipRole>;
  seat?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateMembershipPayload = {
  membership?: Maybe<Membership>;
};

export type UpdateNetworkInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  fee?: InputMaybe<FeeInput>;
  kind?: InputMaybe<NetworkKind>;
  name?: InputMaybe<Scalars['String']['input']>;
  networkId: Scalars['ID']['input'];
  purposes?: InputMaybe<Array<PersonPurpose>>;
  rules?: InputMaybe<NetworkRulesInput>;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

export type UpdateNetworkPayload = {
  network?: Maybe<Network>;
};

export type UpdatePersonInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  company?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  headline?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['Locale']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  offers?: InputMaybe<Array<Scalars['String']['input']>>;
  personId: Scalars['ID']['input'];
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  profession?: InputMaybe<Scalars['String']['input']>;
  purposes?: InputMaybe<Array<PersonPurpose>>;
};

export type UpdatePersonPayload = {
  person?: Maybe<Person>;
};

export type UpdatePrivacyInput = {
  contactVisibleTo?: InputMaybe<ProfileAudience>;
  hiddenFromCompanies?: InputMaybe<Array<Scalars['String']['input']>>;
  introductionBudget?: InputMaybe<Scalars['Int']['input']>;
  isConnector?: InputMaybe<Scalars['Boolean']['input']>;
  isFoundByEmail?: InputMaybe<Scalars['Boolean']['input']>;
  nameUse?: InputMaybe<NameUse>;
  reachableBy?: InputMaybe<ProfileAudience>;
  visibleTo?: InputMaybe<ProfileAudience>;
};

export type UpdatePrivacyPayload = {
  privacy?: Maybe<Privacy>;
};

export type UpdateRecommendationInput = {
  dealValue?: InputMaybe<MoneyInput>;
  outcome?: InputMaybe<RecommendationOutcome>;
  recommendationId: Scalars['ID']['input'];
};

export type UpdateRecommendationPayload = {
  recommendation?: Maybe<Recommendation>;
  relationship?: Maybe<Relationship>;
};

export type UpholdAbsenceInput = {
  meetingId: Scalars['ID']['input'];
  personId: Scalars['ID']['input'];
};

export type UpholdAbsencePayload = {
  meeting?: Maybe<Meeting>;
};

export type Viewer = {
  blockedPeople?: Maybe<BlockedPersonConnection>;
  contacts?: Maybe<ContactConnection>;
  dismissedPeople?: Maybe<DismissedPersonConnection>;
  introductions?: Maybe<IntroductionConnection>;
  invitations?: Maybe<MembershipConnection>;
  nameUseRequests?: Maybe<NameUseRequestConnection>;
  notices?: Maybe<NoticeConnection>;
  person?: Maybe<Person>;
  privacy?: Maybe<Privacy>;
  profilePreview?: Maybe<ProfileView>;
  scopes: Array<TokenScope>;
  upcomingMeetings?: Maybe<MeetingConnection>;
};


export type ViewerBlockedPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type ViewerContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  atMeetingId?: InputMaybe<Scalars['ID']['input']>;
  couldComeToMeetingId?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  isDue?: InputMaybe<Scalars['Boolean']['input']>;
  isMetInPerson?: InputMaybe<Scalars['Boolean']['input']>;
  isRecognised?: InputMaybe<Scalars['Boolean']['input']>;
  notMetForDays?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  tag?: InputMaybe<Scalars['String']['input']>;
};


export type ViewerDismissedPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type ViewerIntroductionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  roles?: InputMaybe<Array<IntroductionRole>>;
  statuses?: InputMaybe<Array<IntroductionStatus>>;
};


export type ViewerInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type ViewerNameUseRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type ViewerNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type ViewerProfilePreviewArgs = {
  audience: ProfileAudience;
};


export type ViewerUpcomingMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type WeakTie =
  | 'CONNECTOR_AND_TARGET'
  | 'YOU_AND_CONNECTOR'
  | 'YOU_AND_RECOMMENDED';

export type WithdrawDisputeInput = {
  meetingId: Scalars['ID']['input'];
  withPersonId?: InputMaybe<Scalars['ID']['input']>;
};

export type WithdrawDisputePayload = {
  meeting?: Maybe<Meeting>;
};

export type WithdrawIntroductionInput = {
  introductionId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawIntroductionPayload = {
  introduction?: Maybe<Introduction>;
};

export type WithdrawInvitationInput = {
  membershipId: Scalars['ID']['input'];
};

export type WithdrawInvitationPayload = {
  membership?: Maybe<Membership>;
};

export type WrongField = {
  field: Scalars['String']['output'];
  message: Scalars['String']['output'];
};
