import type { IntroductionId, PersonId } from '../ids.js'

/** What somebody is told of. A decline is told to others than the one who asked. */
export type NoticeKind =
  | 'ASKED'
  | 'FORWARDED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'REPORTED'
  | 'EXPIRED'

/** What the one who is told is in the introduction. */
export type NoticeRole = 'REQUESTER' | 'CONNECTOR' | 'TARGET'

/** Something that a person is to be told, written in the transaction that made it so. */
export interface Notice {
  readonly person: PersonId
  readonly introduction: IntroductionId
  readonly kind: NoticeKind
  readonly role: NoticeRole
  readonly at: Date
}

/** A notice to be shown, by its number among those of its person. */
export interface NumberedNotice extends Pick<Notice, 'person' | 'introduction' | 'kind' | 'at'> {
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
}

export interface Named {
  readonly id: PersonId
  readonly name: string
}
