import type { PersonId } from '../ids.js'

/** What a person comes to networks for. */
export const PURPOSES = ['BUSINESS', 'CAREER', 'SUPPORT', 'MEETING_PEOPLE', 'LEARNING'] as const
export type PersonPurpose = (typeof PURPOSES)[number]

/** In which order lists have people. */
export type PersonOrder = 'NAME' | 'FAMILY_NAME'

/** Somebody in the graph, with or without a sign-in. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly profession: string | null
  readonly company: string | null
  readonly city: string | null
  readonly headline: string | null
  /** A language tag such as fr-FR. */
  readonly locale: string | null
  readonly needs: readonly string[]
  readonly offers: readonly string[]
  readonly purposes: readonly PersonPurpose[]
  readonly email: string | null
  readonly phone: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Who it is, and nothing that they have said since. */
export function nameAlone({ id, name, createdAt }: Person): Person {
  return {
    ...{ id, name, profession: null, company: null, city: null, headline: null, locale: null },
    ...{ needs: [], offers: [], purposes: [], email: null, phone: null, createdAt, updatedAt: createdAt },
  }
}

/** What a client says of a person: a field left out stays as it is, null clears it. */
export interface ProfileInput {
  name?: string | null
  profession?: string | null
  company?: string | null
  city?: string | null
  headline?: string | null
  locale?: string | null
  needs?: readonly string[] | null
  offers?: readonly string[] | null
  purposes?: readonly PersonPurpose[] | null
  email?: string | null
  phone?: string | null
}

export interface PeopleFilter {
  readonly search?: string | null
  readonly network?: string | null
  readonly profession?: string | null
  readonly city?: string | null
}
