import 'reflect-metadata'
import { defaultFieldResolver, GraphQLSchema, getNamedType } from 'graphql'
import { buildSchemaSync, type PubSub } from 'type-graphql'
import { AttendanceSheetResolver } from '../attendance-sheets/attendance-sheet.resolver.js'
import { AddressBookResolver, ViewerContactsResolver } from '../contacts/contact.resolver.js'
import { DataSubjectResolver } from '../data-subject-requests/data-subject.resolver.js'
import type { Domain } from '../domain.js'
import { authChecker } from '../graphql/authorized.js'
import { withErrorDetails } from '../graphql/error-details.js'
import { ERROR_ENUMS } from '../graphql/error-enums.js'
import {
  HealthActionResolver,
  HealthGroupResolver,
  KeystoneResolver,
  NetworkHealthOfResolver,
  NetworkHealthResolver,
  NetworkNeighbourResolver,
  ResilienceResolver,
} from '../health/health.resolver.js'
import type { PersonId } from '../ids.js'
import {
  IntroductionEventResolver,
  IntroductionResolver,
  PathAskingResolver,
} from '../introductions/introduction.resolver.js'
import { IntroductionChangedResolver } from '../introductions/introduction-change.resolver.js'
import { ViewerIntroductionsResolver } from '../introductions/viewer-introductions.resolver.js'
import { ViewerNoticesResolver } from '../introductions/viewer-notices.resolver.js'
import { DismissalResolver } from '../matches/dismissal.resolver.js'
import { MatchResolver, MeetingMatchesResolver, PeopleToMeetResolver } from '../matches/match.resolver.js'
import { AttendanceResolver } from '../meetings/attendance.resolver.js'
import { DeletingResolver } from '../meetings/deleting.resolver.js'
import { DisputeResolver } from '../meetings/dispute.resolver.js'
import { MeetingResolver } from '../meetings/meeting.resolver.js'
import { NetworkMeetingsResolver } from '../meetings/network-meetings.resolver.js'
import { PersonMeetingsResolver } from '../meetings/person-meetings.resolver.js'
import { PresenceResolver } from '../meetings/presence.resolver.js'
import { SettlingResolver } from '../meetings/settling.resolver.js'
import { ViewerMeetingsResolver } from '../meetings/viewer-meetings.resolver.js'
import { DuplicateResolver } from '../merging/duplicate.resolver.js'
import { MergeResolver } from '../merging/merge.resolver.js'
import { NameUseRequestResolver, ViewerNameUseResolver } from '../name-use/name-use.resolver.js'
import { AdmissionResolver } from '../networks/admission.resolver.js'
import { MembershipResolver } from '../networks/membership.resolver.js'
import { NetworkResolver } from '../networks/network.resolver.js'
import { NetworkMembershipsResolver, TakenSeatResolver } from '../networks/network-memberships.resolver.js'
import { PersonMembershipsResolver } from '../networks/person-memberships.resolver.js'
import { ViewerInvitationsResolver } from '../networks/viewer-invitations.resolver.js'
import {
  IntroductionPathResolver,
  IntroductionPathsResolver,
  IntroductionStepResolver,
  NoPathResolver,
} from '../paths/introduction-path.resolver.js'
import { NearnessResolver } from '../paths/nearness.resolver.js'
import { EmailResolver } from '../people/email.resolver.js'
import { PersonResolver } from '../people/person.resolver.js'
import { ViewerResolver } from '../people/viewer.resolver.js'
import { BlockResolver } from '../privacy/block.resolver.js'
import { PrivacyResolver } from '../privacy/privacy.resolver.js'
import {
  PersonRecommendationsResolver,
  RecommendationResolver,
  RelationshipRecommendationsResolver,
} from '../recommendations/recommendation.resolver.js'
import { ContactResolver } from '../relationships/contact.resolver.js'
import {
  EncounterResolver,
  PersonEncountersResolver,
  RelationshipEncountersResolver,
} from '../relationships/encounter.resolver.js'
import { PersonRelationshipsResolver } from '../relationships/person-relationships.resolver.js'
import { RelationshipResolver } from '../relationships/relationship.resolver.js'
import { StrengthResolver, StrengthSuggestionResolver } from '../relationships/strength.resolver.js'
import type { Context } from './context.js'
import { makeOnceByKey } from './keyed-mutations.js'
import { NodeResolver } from './node.resolver.js'
import { ServiceResolver } from './service.resolver.js'

/** The resolvers of the API, each with the services it translates for. */
function resolversOf(domain: Domain) {
  return new Map<unknown, object>([
    [ServiceResolver, new ServiceResolver(domain.status)],
    [NodeResolver, new NodeResolver()],
    [PersonResolver, new PersonResolver(domain.people, domain.finding)],
    [EmailResolver, new EmailResolver(domain.emails)],
    [ViewerResolver, new ViewerResolver()],
    [PrivacyResolver, new PrivacyResolver(domain.privacy)],
    [BlockResolver, new BlockResolver(domain.privacy)],
    [DataSubjectResolver, new DataSubjectResolver(domain.dataSubjects)],
    [MergeResolver, new MergeResolver(domain.merges)],
    [DuplicateResolver, new DuplicateResolver(domain.duplicates)],
    [
      AddressBookResolver,
      new AddressBookResolver(domain.contacts, domain.recognition, domain.contactImports),
    ],
    [ViewerContactsResolver, new ViewerContactsResolver(domain.contacts)],
    [NameUseRequestResolver, new NameUseRequestResolver(domain.nameUse)],
    [ViewerNameUseResolver, new ViewerNameUseResolver(domain.nameUse)],
    [NetworkResolver, new NetworkResolver(domain.networks)],
    [MembershipResolver, new MembershipResolver(domain.memberships)],
    [AdmissionResolver, new AdmissionResolver(domain.admissions)],
    [PersonMembershipsResolver, new PersonMembershipsResolver()],
    [ViewerInvitationsResolver, new ViewerInvitationsResolver()],
    [NetworkMembershipsResolver, new NetworkMembershipsResolver(domain.membershipLists)],
    [TakenSeatResolver, new TakenSeatResolver()],
    [MeetingResolver, new MeetingResolver(domain.meetings)],
    [AttendanceResolver, new AttendanceResolver(domain.attendances)],
    [AttendanceSheetResolver, new AttendanceSheetResolver(domain.attendanceSheets)],
    [DisputeResolver, new DisputeResolver(domain.disputes)],
    [PresenceResolver, new PresenceResolver(domain.presences)],
    [DeletingResolver, new DeletingResolver(domain.deleting)],
    [SettlingResolver, new SettlingResolver(domain.settling)],
    [NetworkMeetingsResolver, new NetworkMeetingsResolver()],
    [PersonMeetingsResolver, new PersonMeetingsResolver()],
    [ViewerMeetingsResolver, new ViewerMeetingsResolver(domain.meetings)],
    [RelationshipResolver, new RelationshipResolver(domain.relationships)],
    [PersonRelationshipsResolver, new PersonRelationshipsResolver()],
    [StrengthResolver, new StrengthResolver(domain.relationships)],
    [StrengthSuggestionResolver, new StrengthSuggestionResolver()],
    [ContactResolver, new ContactResolver()],
    [EncounterResolver, new EncounterResolver(domain.encounters)],
    [RelationshipEncountersResolver, new RelationshipEncountersResolver()],
    [PersonEncountersResolver, new PersonEncountersResolver()],
    [RecommendationResolver, new RecommendationResolver(domain.recommendations)],
    [RelationshipRecommendationsResolver, new RelationshipRecommendationsResolver()],
    [PersonRecommendationsResolver, new PersonRecommendationsResolver()],
    [IntroductionPathsResolver, new IntroductionPathsResolver(domain.introductionPaths)],
    [IntroductionPathResolver, new IntroductionPathResolver()],
    [IntroductionStepResolver, new IntroductionStepResolver()],
    [IntroductionResolver, new IntroductionResolver(domain.introductions)],
    [ViewerIntroductionsResolver, new ViewerIntroductionsResolver(domain.introductions)],
    [ViewerNoticesResolver, new ViewerNoticesResolver(domain.notices, domain.ripening)],
    [IntroductionChangedResolver, new IntroductionChangedResolver()],
    [PathAskingResolver, new PathAskingResolver()],
    [IntroductionEventResolver, new IntroductionEventResolver()],
    [NoPathResolver, new NoPathResolver()],
    [MeetingMatchesResolver, new MeetingMatchesResolver()],
    [DismissalResolver, new DismissalResolver(domain.dismissals)],
    [PeopleToMeetResolver, new PeopleToMeetResolver()],
    [MatchResolver, new MatchResolver()],
    [NetworkHealthOfResolver, new NetworkHealthOfResolver(domain.health)],
    [NetworkHealthResolver, new NetworkHealthResolver()],
    [HealthActionResolver, new HealthActionResolver()],
    [KeystoneResolver, new KeystoneResolver()],
    [HealthGroupResolver, new HealthGroupResolver()],
    [ResilienceResolver, new ResilienceResolver()],
    [NetworkNeighbourResolver, new NetworkNeighbourResolver()],
    [NearnessResolver, new NearnessResolver(domain.nearness)],
  ])
}

/** The executable schema over the domain. */
export function schemaOf(domain: Domain): GraphQLSchema {
  const resolvers = resolversOf(domain)
  const [first, ...rest] = [...resolvers.keys()] as (new () => object)[]
  if (!first) throw new Error('The API must have resolvers.')
  const built = buildSchemaSync({
    resolvers: [first, ...rest],
    container: { get: resolver => resolvers.get(resolver) },
    authChecker,
    pubSub: outboxOf(domain),
    validate: false,
  }).toConfig()
  const schema = withErrorDetails(new GraphQLSchema({ ...built, types: [...built.types, ...ERROR_ENUMS] }))
  makeOnceByKey(schema, domain.keyedRequests)
  refreshAfterMutations(schema)
  describeInputs(schema)
  return schema
}

/** What subscriptions follow. A change is told by what it writes into the outbox itself, so that nothing is told and then lost. */
function outboxOf(domain: Domain): PubSub {
  return {
    subscribe: (_topic, person) => domain.liveNotices.follow(person as PersonId),
    publish() {
      throw new Error('Notices are written to the outbox in the same transaction as the change.')
    },
  }
}

/** A mutation's payload is read after the change, so nothing loaded before it may answer for it. */
function refreshAfterMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver
    field.resolve = async (source, args, context: Context, info) => {
      const payload = await resolve(source, args, context, info)
      await context.refresh()
      return payload
    }
  }
}

/** A mutation's one argument says what its type says. */
function describeInputs(schema: GraphQLSchema): void {
  for (const { args } of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const arg of args) arg.description ??= getNamedType(arg.type).description
}
