import { tradesNamed } from '../trades/trades-named.js'
import { formIn } from '../word-forms.js'

/** Somebody whose tags are compared. */
export interface Tagged {
  readonly locale: string | null
  readonly profession: string | null
  readonly needs: readonly string[]
  readonly offers: readonly string[]
}

interface Forms {
  readonly needs: readonly string[]
  readonly offers: ReadonlySet<string>
}

/** Compares tags as people mean them: "Experts-comptables" is "expert comptable". Remembers what it has stemmed. */
export class TagMatching {
  /** By person, then by language. */
  private readonly forms = new Map<Tagged, Map<string, Forms>>()

  /**
   * The needs of one that the other offers, in their own words. Two tags agree when they have the same words, in whatever
   * order, folded and stemmed in the language of either.
   */
  metNeeds(one: Tagged, other: Tagged): readonly string[] {
    if (one.needs.length === 0 || other.offers.length === 0) return []
    const languages = languageOf(one) === languageOf(other) ? [one] : [one, other]
    const compared = languages.map(languageOf).map(language => ({
      needs: this.formsOf(one, language).needs,
      offers: this.formsOf(other, language).offers,
    }))
    return one.needs.filter((_, i) => compared.some(({ needs, offers }) => offers.has(needs[i] as string)))
  }

  /** The needs of one that name a trade of the other's profession, in their own words. */
  needsOfProfession(one: Tagged, other: Tagged): readonly string[] {
    const trades = tradesNamed(other.profession ?? '')
    if (trades.length === 0) return []
    return one.needs.filter(need => tradesNamed(need).some(trade => trades.includes(trade)))
  }

  private formsOf(tagged: Tagged, language: string): Forms {
    const known = this.forms.get(tagged)?.get(language)
    if (known) return known
    const forms: Forms = {
      needs: tagged.needs.map(need => formIn(language, need)),
      // A tag without any word agrees with nothing.
      offers: new Set(tagged.offers.map(offer => formIn(language, offer)).filter(form => form !== '')),
    }
    this.forms.set(tagged, (this.forms.get(tagged) ?? new Map()).set(language, forms))
    return forms
  }
}

function languageOf({ locale }: Tagged): string {
  return locale?.split('-')[0] ?? ''
}
