import { checkAll, checkedAll, mustHaveItems } from '../checks.js'
import { planDate } from '../dates.js'
import { emailAddress } from '../email.js'
import { BadInput } from '../errors.js'
import { fold, line, optionalLine, optionalText, tags, wordsOf } from '../text.js'
import type { Contact, ContactInput } from './contact.js'

/** What people write of a contact. */
export type Written = Pick<
  Contact,
  'name' | 'emails' | 'phones' | 'company' | 'notes' | 'tags' | 'comeBackOn'
>

/** A contact as it is stored: what it says, and what searches and orders read. */
export interface StoredContact extends Written {
  readonly foldedName: string
  readonly foldedTags: readonly string[]
  /** Each behind a blank, so that a word's beginning is found by it. */
  readonly words: string
}

/** A contact of which nothing is written yet. */
export const UNWRITTEN: Written = {
  ...{ name: '', emails: [], phones: [], company: null, notes: null, tags: [], comeBackOn: null },
}

/** The most emails, or phones, of one contact. */
export const MOST_ADDRESSES = 10

/**
 * What a contact says when `input` was written into it.
 * @param phoneOf a number by E.164, of one as it is dialled; null where it is none
 * @throws BadInput for a value that cannot be meant
 */
export function written(
  before: Written,
  input: ContactInput,
  now: Date,
  phoneOf: (text: string) => string | null,
): StoredContact {
  const said: { -readonly [Field in keyof Written]: Written[Field] } = { ...before }
  const { name, emails, phones, company, notes, tags: labels, comeBackOn } = input
  checkAll(
    () => {
      if (name !== undefined) said.name = line('name', name)
    },
    () => {
      if (emails !== undefined)
        said.emails = addresses('emails', emails, text => emailAddress(text)?.toLowerCase() ?? null)
    },
    () => {
      if (phones !== undefined) said.phones = addresses('phones', phones, phoneOf)
    },
    () => {
      if (company !== undefined) said.company = optionalLine('company', company)
    },
    () => {
      if (notes !== undefined) said.notes = optionalText('notes', notes)
    },
    () => {
      if (labels !== undefined) said.tags = tags('tags', labels)
    },
    () => {
      if (comeBackOn) planDate('comeBackOn', new Date(comeBackOn), now)
      if (comeBackOn !== undefined) said.comeBackOn = comeBackOn
    },
  )
  const words = [said.name, said.company ?? '', ...said.tags, ...said.emails].flatMap(wordsOf)
  return {
    ...said,
    foldedName: fold(said.name),
    foldedTags: said.tags.map(fold),
    words: words.map(word => ` ${word}`).join(''),
  }
}

function addresses(
  field: string,
  values: readonly string[] | null,
  addressOf: (text: string) => string | null,
): string[] {
  mustHaveItems(field, values ?? [], 0, MOST_ADDRESSES)
  const checked = checkedAll(values ?? [], (value, i) => {
    const address = addressOf(value)
    if (address === null)
      throw new BadInput(
        `${field}[${i}]`,
        field === 'emails' ? NO_EMAIL : 'This must be a telephone number in full, such as +33612345678.',
      )
    return address
  })
  return [...new Set(checked)]
}

const NO_EMAIL = 'This must be an email address, such as claire@example.org.'
