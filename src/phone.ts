import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** What stands in a telephone number as people write it. */
const WRITTEN = /^[\d\s+()./\p{Pd}]{3,40}$/u

/** A number by E.164: a plus sign, the country and the number in it. */
const IN_FULL = /^\+[1-9]\d{1,14}$/

/** Whether `text` may be a telephone number, in whichever country. */
export function mayBePhone(text: string): boolean {
  return WRITTEN.test(text)
}

/** Whether a number says its country itself. */
export function saysCountry(phone: string): boolean {
  return phone.trimStart().startsWith('+')
}

/** Whether the numbers of a country, by its ISO code, can be told. */
export function hasPhones(country: string): boolean {
  return isSupportedCountry(country)
}

/**
 * The number by E.164, such as +33612345678: in full, or as it is dialled in `country`. Null where it is none. A number that is
 * completed must be one of the country's; of one in full the length is looked at alone, as countries give out new ranges.
 */
export function phoneIn(country: string | null, text: string): string | null {
  if (!mayBePhone(text)) return null
  const known = country !== null && isSupportedCountry(country)
  const phone = parsePhoneNumberFromString(
    text,
    known ? { defaultCountry: country, extract: false } : { extract: false },
  )
  if (!phone) return null
  return (saysCountry(text) ? phone.isPossible() : phone.isValid()) ? phone.number : null
}

/** A number as it was stored: what was taken before numbers were kept by E.164 is read anew, and null where it cannot be. */
export function storedPhone(country: string | null, stored: string | null): string | null {
  return stored === null || IN_FULL.test(stored) ? stored : phoneIn(country, stored)
}
