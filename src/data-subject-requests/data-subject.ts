import type { Contact } from '../contacts/contact.js'
import type {
  ContactId,
  EncounterId,
  IntroductionId,
  MeetingId,
  MembershipId,
  NetworkId,
  PersonId,
} from '../ids.js'
import type { IntroductionEvent, SeenIntroduction } from '../introductions/introduction.js'
import { longTask } from '../long-work/task.js'
import type { DismissalReason } from '../matches/match.js'
import type { AttendanceBasis, AttendanceRole, AttendanceStatus } from '../meetings/attendance.js'
import type { DisputeClaim } from '../meetings/dispute.js'
import type { MeetingStatus } from '../meetings/meeting.js'
import type { TableAssignment } from '../meetings/tables.js'
import type { Money } from '../money.js'
import type { NameUseAnswer, NameUseRequest } from '../name-use/name-use.js'
import type { MembershipStatus } from '../networks/membership.js'
import type { NoticeKind, NoticeRole } from '../notices/notice.js'
import type { Person } from '../people/person.js'
import type { Privacy } from '../privacy/privacy.js'
import type { Recommendation } from '../recommendations/recommendation.js'
import type { EncounterChannel } from '../relationships/encounter.js'
import type { EvidenceKind } from '../strength/evidence.js'
import type { MembershipRole } from '../viewer.js'

/** Somebody, or some network, as an export names it. */
export interface Named<Id> {
  readonly id: Id
  readonly name: string
}

/** What is kept of a person themself. */
export interface OwnProfile {
  /** With when lists said each value, when the last list was taken over, and since when name and email are their own writing. */
  readonly profile: Person & { readonly [When in ImportedField | 'nameUseChosenAt']: Date | null } & {
    readonly companyChangedAt: readonly Date[] | null
    /** Of the organiser who wrote the email. */
    readonly emailNetworks: readonly NetworkId[] | null
  }
  /** Companies they were at, which still matter to whoever hides from these. */
  readonly leftCompanies: readonly { until: string; company: string }[]
  /** Emails besides the one to write to, and whether they wrote each themself. */
  readonly otherEmails: readonly { readonly address: string; readonly isOwn: boolean }[]
  /** The issuers and subjects of the tokens that sign them in. */
  readonly signIns: readonly string[]
  /** The numbers by which imported lists name them. */
  readonly sources: readonly string[]
  /** What lists said of somebody in doubt, of whom the administrator decided that it is this person. */
  readonly listDecisions: readonly {
    readonly name: string
    readonly email: string | null
    readonly source: string | null
    readonly profession: string | null
    readonly company: string | null
    readonly decidedAt: Date
  }[]
}
type ImportedField =
  | 'nameAt'
  | 'professionAt'
  | 'companyAt'
  | 'cityAt'
  | 'emailAt'
  | 'phoneAt'
  | 'importedAt'
  | 'ownNameAt'
  | 'ownEmailAt'

export interface OwnMembership {
  readonly id: MembershipId
  readonly network: Named<NetworkId>
  readonly status: MembershipStatus
  readonly role: MembershipRole
  readonly seat: string | null
  readonly since: string
  readonly until: string | null
  readonly endReason: string | null
  readonly declined: boolean
  readonly sponsoredBy: Named<PersonId> | null
  readonly invitedBy: Named<PersonId> | null
  readonly invitedAt: Date | null
  readonly acceptedAt: Date | null
  readonly listCounts: boolean | null
  readonly sharesContact: boolean
  readonly reinstatedAt: Date | null
  /** When it lapsed last, and when it was regained, as where the absence was disputed. */
  readonly lapsedAt: Date | null
  readonly regainedAt: Date | null
  readonly lapsedByMeeting: MeetingId | null
}

export interface BroughtIn {
  readonly person: Named<PersonId>
  readonly network: Named<NetworkId>
  readonly invitedAt: Date | null
  readonly sponsored: boolean
}

interface MeetingNamed {
  readonly id: MeetingId
  readonly title: string
  readonly startsAt: Date
}

export interface OwnAttendance {
  readonly meeting: MeetingNamed & { readonly status: MeetingStatus }
  readonly network: Named<NetworkId>
  readonly status: AttendanceStatus
  readonly tables: readonly TableAssignment[]
  readonly role: AttendanceRole
  readonly basis: AttendanceBasis | null
  readonly invitedBy: Named<PersonId> | null
}

export interface OwnDispute {
  readonly meeting: MeetingNamed
  readonly disputedAt: Date
  readonly claim: DisputeClaim
  /** Of NOT_MET; null too where they are hidden from the person. */
  readonly person: Named<PersonId> | null
  readonly upheldAt: Date | null
  /** Null too for the administrator, and where they are hidden from the person. */
  readonly upheldBy: Named<PersonId> | null
}

export interface OwnGuest {
  readonly person: Named<PersonId>
  readonly meeting: MeetingNamed
}

export interface OwnEncounter {
  readonly id: EncounterId
  readonly with: Named<PersonId>
  readonly metAt: Date
  /** Who of the two says so. */
  readonly declarations: readonly {
    by: PersonId
    metAt: Date
    channel: EncounterChannel
    meeting: MeetingId | null
    introduced: boolean
  }[]
}

export interface OwnRecommendation
  extends Pick<Recommendation, 'id' | 'message' | 'outcome' | 'retractedAt'> {
  readonly as: 'GIVEN' | 'ABOUT_THEM' | 'MADE_TO_THEM'
  readonly recommender: Named<PersonId>
  readonly recommendedPerson: Named<PersonId>
  /** Null where it is to everyone, and where that person was erased. */
  readonly recipient: Named<PersonId> | null
  readonly isToEveryone: boolean
  readonly network: Named<NetworkId> | null
  readonly givenAt: Date
  readonly dealValue: Money | null
}

export interface OwnRelationship {
  readonly person: Named<PersonId>
  /** Of the day of the export, by the model of docs/strength.md. */
  readonly score: number
  readonly meetingPoints: number
  readonly recommendationPoints: number
  readonly sharedMeetingCount: number
  readonly evidence: EvidenceKind
  readonly firstMetAt: Date | null
  readonly lastMetAt: Date | null
}

export interface OwnNotice {
  readonly occurredAt: Date
  readonly kind: NoticeKind
  readonly role: NoticeRole | null
  readonly introduction: IntroductionId | null
  readonly meeting: MeetingId | null
  readonly contact: ContactId | null
  readonly mailed: boolean
}

/** What a network asked the person for the use of their name, and what they answered to that. */
export interface OwnNameUse extends Pick<NameUseRequest, 'id' | 'text' | 'publication' | 'askedAt'> {
  readonly network: Named<NetworkId>
  readonly answer: NameUseAnswer | null
  readonly answeredAt: Date | null
}

/** An entry of the person's own address book. */
export interface OwnContact extends Omit<Contact, 'id' | 'person'> {
  readonly person: Named<PersonId> | null
}

/** A profile that was merged into the person's, as long as that can be undone. */
export interface OwnMergedProfile extends Omit<Person, 'id' | 'createdAt' | 'updatedAt'> {
  readonly mergedAt: Date
}

/** A request that was sent with a key within a day: of key and content hashes alone are kept. */
export interface OwnKeyedRequest {
  readonly sentAt: Date
}

export interface BlockedAndDismissed {
  readonly blocked: readonly { person: Named<PersonId>; blockedAt: Date }[]
  readonly dismissed: readonly { person: Named<PersonId>; reason: DismissalReason; dismissedAt: Date }[]
  /** Of whom somebody has said that they are not this person. */
  readonly notTheSame: readonly { person: Named<PersonId>; markedAt: Date }[]
}

/** An introduction as the person sees it, with the names of those in it. */
export interface OwnIntroduction
  extends Omit<SeenIntroduction, 'requester' | 'connector' | 'target' | 'note' | 'history'> {
  readonly requester: Named<PersonId> | null
  readonly connector: Named<PersonId> | null
  readonly target: Named<PersonId> | null
  readonly messageToTarget: string | null
  readonly history: readonly (Pick<IntroductionEvent, 'status'> & {
    occurredAt: Date
    by: Named<PersonId> | null
    text: string | null
  })[]
}

/** Everything held about a person, as far as the person may see it; each part is a list of facts or one of settings. */
export interface PersonExport extends OwnProfile, BlockedAndDismissed {
  readonly exportedAt: Date
  readonly privacy: Privacy
  readonly memberships: readonly OwnMembership[]
  readonly broughtIn: readonly BroughtIn[]
  readonly attendances: readonly OwnAttendance[]
  readonly disputes: readonly OwnDispute[]
  readonly guests: readonly OwnGuest[]
  readonly encounters: readonly OwnEncounter[]
  readonly recommendations: readonly OwnRecommendation[]
  readonly relationships: readonly OwnRelationship[]
  readonly introductions: readonly OwnIntroduction[]
  readonly notices: readonly OwnNotice[]
  readonly nameUseRequests: readonly OwnNameUse[]
  readonly contacts: readonly OwnContact[]
  readonly mergedProfiles: readonly OwnMergedProfile[]
  readonly keyedRequests: readonly OwnKeyedRequest[]
}

/** What is kept of an erasure, and the networks that are left without an organiser. */
export interface Erased {
  readonly id: string
  readonly at: Date
  readonly withoutOrganiser: readonly Named<NetworkId>[]
}

/** The export of a person, which reads all that there is of them. */
export const EXPORT = longTask<PersonId, null, PersonExport>('export')
