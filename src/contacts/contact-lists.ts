import { parse } from 'csv-parse/sync'
import { BadInput } from '../errors.js'
import { fold } from '../text.js'
import type { Card } from './vcards.js'

/** What the exports of Google, Outlook and LinkedIn call their columns, folded. */
const NAME = ['name', 'file as', 'full name', 'nom complet', 'nom']
const GIVEN = ['first name', 'given name', 'prenom']
const FAMILY = ['last name', 'family name', 'nom de famille', 'nom']
const COMPANY = ['organization name', 'organization 1 - name', 'company', 'societe']
const NOTES = ['notes', 'note']
const TAGS = ['labels', 'group membership', 'categories']
const EMAIL = /^(?:e-?mail|e-?mail address|email address|adresse e-mail|e-?mail \d+ (?:- value|address))$/
const PHONE =
  /^(?:phone \d+ - value|(?:mobile|business|home|primary|other|company main) phone(?: 2)?|phone|mobile|telephone|portable)$/
/** Lines among which the header is looked for: LinkedIn has notes above it. */
const SEARCHED = 20
/** Stands between several values of one cell. */
const SEVERAL = /:::|;/

/** The entries of an export of Google, Outlook or LinkedIn; null for a line that has nobody. @throws BadInput for what is none. */
export function entriesOf(field: string, text: string): (Card | null)[] {
  const rows = rowsOf(field, text)
  const at = rows.slice(0, SEARCHED).findIndex(isHeader)
  const header = rows[at]?.map(fold)
  if (!header)
    throw new BadInput(
      field,
      'This must be vCards, or the CSV that Google, Outlook or LinkedIn exports contacts as.',
    )
  return rows.slice(at + 1).map(row => toCard(header, row))
}

function rowsOf(field: string, text: string): string[][] {
  const [first = ''] = text.split('\n', 1)
  const delimiter = [',', ';', '\t'].map(one => ({ one, count: first.split(one).length }))
  const [most] = delimiter.sort((one, other) => other.count - one.count)
  try {
    return parse(text, {
      ...{ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      delimiter: most && most.count > 1 ? most.one : [',', ';', '\t'],
    })
  } catch (error) {
    throw new BadInput(field, `This is not CSV: ${error instanceof Error ? error.message : error}.`)
  }
}

function isHeader(row: readonly string[]): boolean {
  const names = row.map(fold)
  const isNamed = [...NAME, ...GIVEN].some(name => names.includes(name))
  return isNamed && names.length > 1 && names.some(name => EMAIL.test(name) || PHONE.test(name))
}

function toCard(header: readonly string[], row: readonly string[]): Card | null {
  const first = (names: readonly string[]) => {
    const found = names.map(name => row[header.indexOf(name)]?.trim() ?? '')
    return found.find(value => value !== '') ?? ''
  }
  const all = (isOne: RegExp) => header.flatMap((name, i) => (isOne.test(name) ? several(row[i] ?? '') : []))
  const parts = [first(GIVEN), first(FAMILY)].filter(part => part !== '')
  const card: Card = {
    name: parts.length > 0 && first(GIVEN) !== '' ? parts.join(' ') : first(NAME) || parts.join(' '),
    emails: all(EMAIL),
    phones: all(PHONE),
    company: first(COMPANY) || null,
    notes: first(NOTES) || null,
    // Google's own groups begin with an asterisk.
    tags: several(first(TAGS)).filter(tag => !tag.startsWith('*')),
  }
  const { name, emails, phones, company } = card
  return name === '' && emails.length + phones.length === 0 && company === null ? null : card
}

function several(cell: string): string[] {
  return cell
    .split(SEVERAL)
    .map(value => value.trim())
    .filter(value => value !== '')
}
