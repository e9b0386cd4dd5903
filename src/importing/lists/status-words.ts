import { BadInput } from '../../errors.js'
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '../../meetings/attendance.js'
import { fold } from '../../text.js'
import { shown } from './cell-values.js'

/**
 * What a word says of somebody: a status; that they meant to come, or not to (both said before the meeting); or NONE,
 * that they are not on the list.
 */
export const GIVEN_MEANINGS = [...ATTENDANCE_STATUSES, 'NONE'] as const
/** What --map may say beside PRESENT. */
const OTHERS = GIVEN_MEANINGS.filter(known => known !== 'PRESENT').join(', ')
type Meaning = (typeof GIVEN_MEANINGS)[number] | 'MEANT_TO_COME' | 'DECLINED'

/** In French and English, by their keys. */
const WORDS: Readonly<Record<Meaning, readonly string[]>> = {
  PRESENT: [
    ...['present', 'presente', 'p', 'x', '1', 'true', 'vrai', '✓', '✔', '☑', 'v', 'checked in', 'attended'],
    ...[
      'came',
      'was there',
      'here',
      'venu',
      'venue',
      'est venu',
      'est venue',
      'a participe',
      'emarge',
      'emargee',
    ],
  ],
  LATE: ['late', 'l', 'arrived late', 'retard', 'en retard', 'arrive en retard', 'arrivee en retard'],
  ABSENT: [
    ...['absent', 'absente', 'a', 'abs', '0', 'false', 'faux', 'no show', 'noshow', 'missed', 'not present'],
    ...['did not attend', "didn't attend", 'did not come', 'pas venu', 'pas venue', "n'est pas venu"],
    ...["n'est pas venue", 'absent non excuse', 'absente non excusee'],
  ],
  EXCUSED: [
    ...['excused', 'excuse', 'excusee', 'exc', 'e', 'absent excuse', 'absente excusee', 'absence excusee'],
    ...['apologies', 'sent apologies', 'regrets', 'medical', 'm'],
  ],
  SUBSTITUTED: [
    'substituted',
    'substitute',
    's',
    'sent a substitute',
    'remplace',
    'remplacee',
    'represente',
    'representee',
  ],
  EXPECTED: ['expected', 'attendu', 'attendue'],
  MEANT_TO_COME: [
    ...[
      'yes',
      'y',
      'attending',
      'going',
      'will attend',
      'coming',
      'registered',
      'confirmed',
      'accepted',
      'oui',
      'o',
    ],
    ...[
      'inscrit',
      'inscrite',
      'confirme',
      'confirmee',
      'accepte',
      'acceptee',
      'vient',
      'viendra',
      'participera',
    ],
  ],
  DECLINED: [
    ...[
      'no',
      'n',
      'not attending',
      'not going',
      'will not attend',
      'not coming',
      'declined',
      'cannot attend',
    ],
    ...["can't attend", "can't go", 'non', 'decline', 'declinee', 'refuse', 'refusee', 'ne vient pas'],
    ...['ne viendra pas', 'ne participe pas', 'desiste', 'desistee'],
  ],
  NONE: [
    ...[
      'waitlist',
      'waitlisted',
      'on waitlist',
      'waiting list',
      "liste d'attente",
      'en attente',
      'refunded',
      'deleted',
    ],
    ...[
      'rembourse',
      'remboursee',
      'cancelled',
      'canceled',
      'annule',
      'annulee',
      'transferred',
      'not invited',
      'needs action',
      'tentative',
      'maybe',
      'delegated',
    ],
  ],
}
const MEANINGS = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) => words.map(word => [word, meaning as Meaning] as const)),
)

/** The same for two ways of writing one word: Présent, présent(e), présent·e. */
const keyOf = (text: string) =>
  fold(text)
    .replace(/(?<=\p{L}\p{L})\s?[(·.-]e\)?(?=$|\s)/gu, '')
    .replace(/[-_.!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Beyond so many words a column holds something else. */
const MOST_WORDS = 1000

interface SeenWord {
  /** As the list writes it first. */
  word: string
  meaning: Meaning | null
  lines: number
}

/** What the words of a list for a status mean, and which of them the list has. */
export class StatusWords {
  private readonly given = new Map<string, Meaning>()
  private readonly seen = new Map<string, SeenWord>()
  private tellsWhoCame = false
  /** Of which dates words tell what somebody meant to do, as long as none tells who came. */
  private readonly intended = new Set<string>()

  /** `status:venu=PRESENT` for each word that means something else, or that is unknown. @throws BadInput. */
  constructor(
    maps: readonly string[] = [],
    private readonly unit: 'line' | 'cell' = 'line',
  ) {
    for (const text of maps) {
      const [, word, named] = /^status:(.*)=([^=]*)$/i.exec(text) ?? []
      const meaning = GIVEN_MEANINGS.find(known => known === named?.trim().toUpperCase())
      if (word === undefined || !meaning)
        throw new BadInput('map', `"${shown(text)}" is not of the form status:word=PRESENT (or ${OTHERS}).`)
      this.given.set(keyOf(word), meaning)
    }
  }

  /** Takes a word of the list into account, on a line of this date. */
  see(text: string, date: string): void {
    const key = keyOf(text)
    const meaning = this.meaningOf(key)
    const seen = this.seen.get(key)
    if (seen) seen.lines++
    else if (this.seen.size < MOST_WORDS) this.seen.set(key, { word: text.trim(), meaning, lines: 1 })
    if (meaning === 'PRESENT' || meaning === 'LATE') {
      this.tellsWhoCame = true
      this.intended.clear()
    }
    const isIntent = meaning === 'MEANT_TO_COME' || meaning === 'DECLINED'
    if (isIntent && !this.tellsWhoCame) this.intended.add(date)
  }

  /**
   * What has to be said first, where words tell only what somebody meant to do at a meeting that is over: "yes" may be
   * that they came. `isOver` says so of a date as the list writes it.
   */
  question(isOver: (date: string) => boolean): string | null {
    if (this.tellsWhoCame || ![...this.intended].some(isOver)) return null
    const words = [...this.seen.values()].filter(
      ({ meaning }) => meaning === 'MEANT_TO_COME' || meaning === 'DECLINED',
    )
    const maps = words.map(
      ({ word, meaning }) => `--map "status:${shown(word)}=${meaning === 'DECLINED' ? 'ABSENT' : 'PRESENT'}"`,
    )
    return `${listed(words)} may say who came, or who meant to. Say it: ${maps.join(' ')} (or EXPECTED of who meant to come, EXCUSED of who did not).`
  }

  /**
   * The status that a word gives; null for a line that is nobody's entry. Who meant to come is EXPECTED: where the list
   * tells of others that they came, they did not. @throws BadInput for an unknown word.
   */
  statusOf(text: string): AttendanceStatus | null {
    const meaning = this.meaningOf(keyOf(text))
    if (meaning === null)
      throw new BadInput(
        'status',
        `"${shown(text)}" is no word for a status. Say what it means: --map "status:${shown(text.trim())}=PRESENT" (or ${OTHERS}).`,
      )
    if (meaning === 'NONE') return null
    if (meaning === 'MEANT_TO_COME') return 'EXPECTED'
    return meaning === 'DECLINED' ? 'EXCUSED' : meaning
  }

  /** What was taken for what, a sentence each; words that are the statuses themselves go without saying. */
  get readAs(): string[] {
    const words = [...this.seen.values()]
    const read = words.filter(
      ({ word, meaning }) => meaning !== null && meaning !== 'NONE' && word.toUpperCase() !== meaning,
    )
    const none = words.filter(({ meaning }) => meaning === 'NONE')
    const statuses = read.map(
      ({ word, meaning, lines }) =>
        `${told(word)} is ${this.statusOf(word)}${meaning === 'MEANT_TO_COME' && this.tellsWhoCame ? ', ABSENT where the meeting is over' : ''} (${this.counted(lines)})`,
    )
    return [
      ...(read.length > 0 ? [`Statuses: ${statuses.join(', ')}.`] : []),
      ...none.map(({ word, lines }) => `Left out as nobody's entry: ${told(word)} (${this.counted(lines)}).`),
    ]
  }

  private counted(lines: number): string {
    return lines === 1 ? `1 ${this.unit}` : `${lines} ${this.unit}s`
  }

  /** An empty cell may mean the opposite of another's: what it means has to be said. */
  private meaningOf(key: string): Meaning | null {
    return this.given.get(key) ?? MEANINGS.get(key) ?? null
  }
}

const told = (word: string) => (word === '' ? 'an empty cell' : `"${shown(word)}"`)

const listed = (words: readonly SeenWord[]) => words.map(({ word }) => `"${shown(word)}"`).join(' and ')
