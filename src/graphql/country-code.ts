import { CountryCode } from './scalars.js'

/** Whether this is what CountryCode takes. */
export function isCountryCode(text: string): boolean {
  try {
    CountryCode.parseValue(text)
    return true
  } catch {
    return false
  }
}
