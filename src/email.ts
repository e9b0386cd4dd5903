import { domainToASCII } from 'node:url'
import { z } from 'zod'

const LONGEST = 254
/** What stands before the @, in whatever script. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u

/** The email address that `text` is, in whatever script (RFC 6531); null where it is none. */
export function emailAddress(text: string): string | null {
  const address = text.trim().normalize('NFC')
  const at = address.lastIndexOf('@')
  const isOne =
    at > 0 &&
    address.length <= LONGEST &&
    LOCAL_PART.test(address.slice(0, at)) &&
    z.regexes.html5Email.test(`x@${domainToASCII(address.slice(at + 1))}`)
  return isOne ? address : null
}
