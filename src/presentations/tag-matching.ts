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
import { wordsOf } from '../text.js'

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

/** Somebody whose tags are compared. */
export interface Tagged {
  readonly locale: string | null
  readonly needs: readonly string[]
  readonly offers: readonly string[]
}

/** Compares tags as people mean them: "Experts-comptables" is "expert comptable". Remembers what it has stemmed. */
export class TagMatching {
  /** By language, then by tag. */
  private readonly forms = new Map<string, Map<string, string>>()

  /**
   * The needs of one that the other offers, in their own words. Two tags agree when they have the same words, in whatever
   * order, folded and stemmed in the language of either.
   */
  metNeeds(one: Tagged, other: Tagged): string[] {
    if (one.needs.length === 0 || other.offers.length === 0) return []
    const languages = new Set([languageOf(one), languageOf(other)])
    return one.needs.filter(need => other.offers.some(offer => this.agree(need, offer, languages)))
  }

  private agree(need: string, offer: string, languages: ReadonlySet<string>): boolean {
    for (const language of languages) {
      const form = this.formOf(need, language)
      if (form !== '' && form === this.formOf(offer, language)) return true
    }
    return false
  }

  private formOf(tag: string, language: string): string {
    const forms = this.forms.get(language) ?? new Map<string, string>()
    this.forms.set(language, forms)
    const known = forms.get(tag)
    if (known !== undefined) return known
    const stem = STEMMERS[language] ?? (word => word)
    const form = [...new Set(wordsOf(tag).map(stem))].sort().join(' ')
    forms.set(tag, form)
    return form
  }
}

function languageOf({ locale }: Tagged): string {
  return locale?.split('-')[0] ?? ''
}
