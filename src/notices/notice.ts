import type { ContactId, IntroductionId, MeetingId, PersonId } from '../ids.js'

/** What somebody is told of an introduction. A decline is told to others than the one who asked. */
export type IntroductionNoticeKind =
  | 'ASKED'
  | 'FORWARDED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'REPORTED'
  | 'EXPIRED'

/**
 * What somebody is told of: also that a list has them as present, on nobody's word but the organisers', and that the day has come on
 * which they wanted to come back to a contact.
 */
export type NoticeKind = IntroductionNoticeKind | 'PRESENCE_ENTERED' | 'COME_BACK'

/** What the one who is told is in the introduction. */
export type NoticeRole = 'REQUESTER' | 'CONNECTOR' | 'TARGET'

/** Something that a person is to be told, written in the transaction that made it so. */
export interface Notice {
  readonly person: PersonId
  readonly kind: NoticeKind
  readonly at: Date
  /** What it is about: an introduction, in which the person is this, a meeting, or a contact of theirs. */
  readonly introduction: IntroductionId | null
  readonly role: NoticeRole | null
  readonly meeting: MeetingId | null
  readonly contact: ContactId | null
}

/** A notice to be shown, by its number among those of its person. */
export interface NumberedNotice extends Omit<Notice, 'role'> {
  readonly n: number
}

/** A notice to be mailed, with what its text needs. People who are no longer there are null. */
export interface PendingNotice {
  readonly notice: Pick<Notice, 'person' | 'kind' | 'role'> & { readonly n: number }
  readonly name: string | null
  readonly email: string | null
  readonly locale: string | null
  readonly requester: Named | null
  readonly connector: Named | null
  readonly target: Named | null
  /** The name that the person has given a contact. */
  readonly contact: string | null
}

export interface Named {
  readonly id: PersonId
  readonly name: string
}
