import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { wordsOf } from './text.js'

/** Stemmers by language. Words of other languages are compared as they are. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  it: italian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  sv: swedish,
}

/** The languages of which words are stemmed. */
export const LANGUAGES: readonly string[] = Object.keys(STEMMERS)

/**
 * A few words as people mean them in a language: folded and stemmed, each once and in no order, so that "Experts-comptables" and
 * "expert comptable" are the same. Empty where there is no word.
 */
export function formIn(language: string, text: string): string {
  const stem = STEMMERS[language] ?? (word => word)
  return [...new Set(wordsOf(text).map(stem))].sort().join(' ')
}
