import { Locale } from '../graphql/scalars.js'

/** A stored language tag as the API shows it: null where it is older than the form that the API has for them. */
export function shownLocale(tag: string | null): string | null {
  try {
    return tag === null ? null : Locale.serialize(tag)
  } catch {
    return null
  }
}
