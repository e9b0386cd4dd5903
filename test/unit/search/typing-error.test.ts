import fc from 'fast-check'
import { mayBeTypingError, oneOffPattern } from '../../../src/search/typing-error.js'

const LETTERS = [...'abcd']
const word = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength, maxLength }).map(letters => letters.join(''))

/** All that one error makes of a word. */
function mistyped(word: string): Set<string> {
  const places = Array.from({ length: word.length + 1 }, (_, i) => i)
  return new Set(
    places.flatMap(i => {
      const [before, after] = [word.slice(0, i), word.slice(i)]
      return [
        before + after.slice(1),
        ...LETTERS.flatMap(letter => [before + letter + after, before + letter + after.slice(1)]),
        before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
      ].filter(other => other.length <= word.length + 1)
    }),
  )
}

test('somebody may have meant just the words of five letters and more that are one error off', () => {
  fc.assert(
    fc.property(word(3, 9), word(5, 9), (typed, stored) => {
      const isIt = mistyped(stored).has(typed) || typed === stored
      const pattern = oneOffPattern(typed)
      expect(mayBeTypingError(typed, stored)).toBe(isIt)
      expect(pattern !== null && new RegExp(`^${pattern}$`).test(stored)).toBe(isIt)
    }),
  )
  fc.assert(
    fc.property(word(5, 9), stored => {
      for (const typed of mistyped(stored))
        expect([stored, typed, mayBeTypingError(typed, stored)]).toEqual([stored, typed, true])
    }),
  )
})

test('no shorter word is forgiven an error, and no number', () => {
  expect(mayBeTypingError('jaen', 'jean')).toBe(false)
  expect(mayBeTypingError('12346', '12345')).toBe(false)
  expect(mayBeTypingError('x'.repeat(200), 'x'.repeat(199))).toBe(false)
})
