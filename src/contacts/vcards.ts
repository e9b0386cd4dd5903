import ICAL from 'ical.js'

/** What of a card is read. Pictures, keys and the like of old cards are not even well-formed for others. */
const READ = ['VERSION', 'FN', 'N', 'EMAIL', 'TEL', 'ORG', 'NOTE', 'CATEGORIES']
/** Longer than any name of a property with its parameters. */
const LONGEST_HEAD = 500

/** A card as it stands there: the texts of each property. */
export interface Card {
  readonly name: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly company: string | null
  readonly notes: string | null
  readonly tags: readonly string[]
}

/** Whether a text is one of cards, whatever version. */
export function hasCards(text: string): boolean {
  return /^\s*BEGIN:VCARD\s/i.test(text)
}

/** The cards of a text, vCard 2.1 to 4.0; null for one that cannot be read. */
export function cardsOf(text: string): (Card | null)[] {
  const cards: (Card | null)[] = []
  let lines: string[] | null = null
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) lines = []
    else if (/^END:VCARD\s*$/i.test(line)) {
      if (lines) cards.push(cardOf(lines))
      lines = null
    } else lines?.push(line)
  }
  return cards
}

function cardOf(lines: readonly string[]): Card | null {
  const isOld = lines.some(line => /^VERSION:2/i.test(line))
  const read = unfolded(lines, isOld).flatMap(line => readable(line, isOld) ?? [])
  try {
    return toCard(new ICAL.Component(ICAL.parse(['BEGIN:VCARD', ...read, 'END:VCARD'].join('\r\n'))))
  } catch {
    return null
  }
}

/**
 * A property a line. What begins with white space goes on with the line before and, in old cards, what follows an equals sign at the end
 * of a property that is quoted-printable.
 */
function unfolded(lines: readonly string[], isOld: boolean): string[] {
  const properties: string[][] = []
  let goesOn = false
  let isQuoted = false
  for (const line of lines) {
    const last = properties.at(-1)
    if (last && goesOn) last.push(line.replace(/=$/, ''))
    else if (last && /^[ \t]/.test(line)) last.push(isOld ? line.replace(/^[ \t]+/, ' ') : line.slice(1))
    else {
      isQuoted = isOld && /QUOTED-PRINTABLE/i.test(headOf(line))
      properties.push([isQuoted ? line.replace(/=$/, '') : line])
    }
    goesOn = isQuoted && line.endsWith('=')
  }
  return properties.map(parts => parts.join(''))
}

/** What stands before the colon of a property; colons within quotes are none. */
function headOf(line: string): string {
  let isQuoted = false
  for (let at = 0; at < Math.min(line.length, LONGEST_HEAD); at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    if (line[at] === ':' && !isQuoted) return line.slice(0, at)
  }
  return ''
}

/** A property as vCard 3.0 has it; null for one that is not read. */
function readable(line: string, isOld: boolean): string | null {
  const head = headOf(line)
  const [full = '', ...parameters] = head.split(';')
  const name = full.replace(/^.*\./, '').toUpperCase()
  if (!READ.includes(name)) return null
  const value = line.slice(head.length + 1)
  if (!isOld) return `${[name, ...parameters].join(';')}:${value}`
  const isQuoted = /QUOTED-PRINTABLE/i.test(head)
  const [, charset = 'utf-8'] = /CHARSET=([\w-]+)/i.exec(head) ?? []
  const text = isQuoted ? unquoted(value, charset) : value
  // Old cards divide by semicolons alone, and escape nothing else.
  return `${name}:${text.replace(/\r\n?|\n/g, '\\n').replaceAll(',', '\\,')}`
}

function unquoted(value: string, charset: string): string {
  const bytes = value.replace(/=([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return decoderOf(charset).decode(Buffer.from(bytes, 'latin1'))
}

function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

function toCard(card: ICAL.Component): Card {
  const values = (name: string) =>
    card.getAllProperties(name).flatMap(property => property.getValues().map(textOf))
  const [family = '', given = ''] = partsOf(card, 'n')
  return {
    name: values('fn')[0]?.trim() || [given, family].filter(part => part !== '').join(' '),
    emails: values('email'),
    phones: values('tel').map(number => number.replace(/^tel:/i, '').replace(/;.*$/, '')),
    company: partsOf(card, 'org')[0] || null,
    notes: values('note')[0] || null,
    tags: values('categories').flatMap(tags => tags.split(',')),
  }
}

/** The parts of the first value of a property that has several. */
function partsOf(card: ICAL.Component, name: string): string[] {
  const value: unknown = card.getFirstPropertyValue(name)
  return (Array.isArray(value) ? value : [value]).map(textOf)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
