import { v7 } from 'uuid'
import { checkedAll } from './checks.js'
import { BadInput } from './errors.js'

declare const kind: unique symbol
/** A UUID v7 that names one kind of thing, so that a meeting's id cannot be passed where a person's is meant. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type PersonId = Id<'Person'>
export type NetworkId = Id<'Network'>
export type MembershipId = Id<'Membership'>
export type MeetingId = Id<'Meeting'>
export type EncounterId = Id<'Encounter'>
export type RecommendationId = Id<'Recommendation'>
export type IntroductionId = Id<'Introduction'>
export type ContactId = Id<'Contact'>
export type NameUseRequestId = Id<'NameUseRequest'>

/** Makes ids. Passed in, so that tests and the sample region can repeat themselves. */
export type NewId = <Kind extends string>() => Id<Kind>

/** Ids that sort by the time they were made. */
export const newId: NewId = <Kind extends string>() => v7() as Id<Kind>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether `text` is an id as this service writes them. */
export function isId<T extends Id<string>>(text: string): text is T {
  return UUID.test(text)
}

/** The id in `text`, given by a client as `field`. @throws BadInput where it is none. */
export function parseId<T extends Id<string>>(field: string, text: string): T {
  const id = text.toLowerCase()
  if (!UUID.test(id))
    throw new BadInput(field, 'This must be an id such as 01920000-0000-7000-8000-000000000000.')
  return id as T
}

/**
 * The id of something that has none in the graph: a word for its kind, and the ids of what it is made of in an order that is
 * always the same, such as `relationship:<id>:<id>`.
 */
export function composedId(kind: string, ids: readonly string[]): string {
  return [kind, ...ids].join(':')
}

/** The ids that such an id of this kind is made of, given by a client as `field`. @throws BadInput where it is none. */
export function parseComposedId(field: string, kind: string, text: string): Id<string>[] {
  const [word, ...ids] = text.toLowerCase().split(':')
  if (word !== kind || ids.length === 0 || !ids.every(id => UUID.test(id)))
    throw new BadInput(field, `This must be an id that this service gave, beginning with "${kind}:".`)
  return ids as Id<string>[]
}

/** As `parseId`, for one that may be left out or null; an empty text is no id either. */
export function parseOptionalId<T extends Id<string>>(
  field: string,
  text: string | null | undefined,
): T | null {
  return text === null || text === undefined ? null : parseId<T>(field, text)
}

/** As `parseId`, for a list: `field[1]` is what is told of its second. */
export function parseIds<T extends Id<string>>(field: string, texts: readonly string[]): T[] {
  return checkedAll(texts, (text, i) => parseId<T>(`${field}[${i}]`, text))
}
