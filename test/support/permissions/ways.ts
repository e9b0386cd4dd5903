/**
 * How the walk comes to each type: by which field, with which arguments where those below do not do. `Type.field` is for a field
 * looked for elsewhere than the rest of its type. A new type gets a line here, but for the payloads of mutations.
 */
const WAYS: Readonly<Record<string, string>> = {
  Service: 'Query.service',
  ServiceOperations: 'Service.operations',
  Person: 'Query.person',
  PersonEmail: 'Person.emails',
  Viewer: 'Query.viewer',
  Privacy: 'Viewer.privacy',
  ProfileView: 'Viewer.profilePreview',
  Network: 'Query.network',
  NetworkRules: 'Network.rules',
  TakenSeat: 'Network.takenSeats',
  Fee: 'Network.fee',
  Money: 'Fee.price',
  Membership: 'Query.node(id: $membership)',
  'Membership.isSeatTaken': 'Query.node(id: $invitation)',
  'Membership.until': 'Query.node(id: $earlier)',
  'Membership.endReason': 'Query.node(id: $earlier)',
  Meeting: 'Query.meeting',
  'Meeting.matches': 'Query.meeting(id: $upcoming)',
  'Meeting.attendanceSheet': 'Query.meeting(id: $upcoming)',
  Attendance: 'Query.node(id: $attendance)',
  'Attendance.disputes': 'Query.node(id: $missed)',
  AttendanceDispute: 'Attendance.disputes',
  TableAssignment: 'Attendance.tables',
  AttendanceSheetLine: 'Meeting.attendanceSheet',
  Encounter: 'Query.node(id: $encounter)',
  Recommendation: 'Query.node(id: $recommendation)',
  'Recommendation.retractedAt': 'Query.node(id: $taken)',
  NameUseRequest: 'Query.node(id: $nameUse)',
  Relationship: 'Query.relationship',
  Strength: 'Relationship.strength',
  StrengthPart: 'Strength.parts',
  StrengthSuggestion: 'Strength.suggestions',
  DuplicateSuggestionConnection: 'Query.duplicateSuggestions',
  DuplicateSuggestionEdge: 'DuplicateSuggestionConnection.edges',
  DuplicateSuggestion: 'DuplicateSuggestionConnection.nodes',
  DuplicateReason: 'DuplicateSuggestion.reasons',
  Match: 'MatchConnection.nodes',
  MatchReason: 'Match.reasons',
  PersonDistance: 'Query.distances',
  IntroductionPaths: 'Query.introductionPaths',
  'IntroductionPaths.noPath': 'Query.introductionPaths(toPersonId: $nobody)',
  IntroductionPath: 'IntroductionPaths.paths',
  IntroductionStep: 'IntroductionPath.steps',
  NoPath: 'IntroductionPaths.noPath',
  Introduction: 'Query.introduction',
  IntroductionEvent: 'Introduction.history',
  NetworkHealth: 'Network.health',
  HealthMetric: 'NetworkHealth.metrics',
  HealthRange: 'HealthMetric.range',
  HealthAction: 'NetworkHealth.actions',
  HealthGroup: 'NetworkHealth.groups',
  HealthPoint: 'NetworkHealth.history',
  HealthKeystone: 'NetworkHealth.keystones',
  HealthResilience: 'NetworkHealth.without',
  NetworkNeighbour: 'NetworkHealth.neighbours',
  PersonSearchConnection: 'Query.people',
  SearchSuggestion: 'Query.searchSuggestions',
  PersonSearchEdge: 'PersonSearchConnection.edges',
  CommonContactConnection: 'Person.commonContacts',
  CommonContactEdge: 'CommonContactConnection.edges',
  PersonConnection: 'HealthGroup.people',
  PersonEdge: 'PersonConnection.edges',
  BlockedPersonConnection: 'Viewer.blockedPeople',
  BlockedPersonEdge: 'BlockedPersonConnection.edges',
  DismissedPersonConnection: 'Viewer.dismissedPeople',
  DismissedPersonEdge: 'DismissedPersonConnection.edges',
  Contact: 'Query.node(id: $contact)',
  ContactConnection: 'Viewer.contacts',
  ContactEdge: 'ContactConnection.edges',
  NameUseRequestConnection: 'Viewer.nameUseRequests',
  NameUseRequestEdge: 'NameUseRequestConnection.edges',
  PageInfo: 'PersonSearchConnection.pageInfo',
  NetworkConnection: 'Query.networks',
  NetworkEdge: 'NetworkConnection.edges',
  MeetingConnection: 'Network.meetings',
  MeetingEdge: 'MeetingConnection.edges',
  MembershipConnection: 'Network.memberships',
  MembershipEdge: 'MembershipConnection.edges',
  AttendanceConnection: 'Meeting.attendances',
  AttendanceEdge: 'AttendanceConnection.edges',
  MatchConnection: 'Meeting.matches',
  MatchEdge: 'MatchConnection.edges',
  PersonRelationshipConnection: 'Person.relationships',
  PersonRelationshipEdge: 'PersonRelationshipConnection.edges',
  SharedMeetingConnection: 'Relationship.sharedMeetings',
  SharedMeetingEdge: 'SharedMeetingConnection.edges',
  EncounterConnection: 'Relationship.encounters',
  EncounterEdge: 'EncounterConnection.edges',
  RecommendationConnection: 'Person.recommendationsAbout',
  RecommendationEdge: 'RecommendationConnection.edges',
  IntroductionConnection: 'Viewer.introductions',
  NoticeConnection: 'Viewer.notices',
  IntroductionEdge: 'IntroductionConnection.edges',
  NoticeEdge: 'NoticeConnection.edges',
  Notice: 'NoticeConnection.nodes',
}

/** What fields are asked with; `$name` stands for an id or a word of the scene. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.node': '(id: $person)',
  'Query.nodes': '(ids: [$person])',
  'Query.person': '(id: $person)',
  'Query.people': '(search: $word)',
  'Query.searchSuggestions': '(search: $word)',
  'Query.network': '(id: $network)',
  'Query.networks': '(search: $word)',
  'Query.meeting': '(id: $meeting)',
  'Query.relationship': '(id: $relationship)',
  'Query.relationshipBetween': '(personId: $person, otherPersonId: $friend)',
  'Query.introductionPaths': '(toPersonId: $expert)',
  'Query.distances': '(toPersonIds: [$friend])',
  'Query.introduction': '(id: $introduction)',
  'Viewer.profilePreview': '(audience: MY_RELATIONSHIPS)',
  'Network.meetings': '(orderBy: LATEST_FIRST)',
  'NetworkHealth.metric': '(name: MEMBERS)',
  'NetworkHealth.history': '(months: 2)',
  'NetworkHealth.without': '(personIds: [$organiser])',
}

/** A field on the way from Query to a type. */
export interface Step {
  /** `Type.field` */
  readonly place: string
  /** As it stands in a document. */
  readonly call: string
}

/** The fields from Query to where a field is looked for; itself left out. */
export function wayTo(place: string): Step[] {
  const [type = ''] = place.split('.')
  if (type === 'Query') return []
  const way = WAYS[place] ?? WAYS[type]
  if (way === undefined) throw new Error(`The walk does not know how to come to ${type}: say so in ways.ts.`)
  const [parent = ''] = way.split('(')
  return [...wayTo(parent), { place: parent, call: callOf(way) }]
}

/** A field as it is called: with the arguments given, or else those it needs. */
export function callOf(field: string): string {
  const [place = ''] = field.split('(')
  const args = field.slice(place.length) || (ARGUMENTS[place] ?? '')
  return `${place.split('.')[1]}${args}`
}
