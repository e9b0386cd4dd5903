import { shownLocale } from '../../../src/people/shown-locale.js'

test.each([
  ['fr', 'fr'],
  ['fr-FR', 'fr-FR'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['en-US-u-va-posix', 'en-US-u-va-posix'],
  ['fr_FR', null],
  ['', null],
  [null, null],
])('a stored language tag %p is shown as %p, and no answer fails for one', (stored, shown) => {
  expect(shownLocale(stored)).toBe(shown)
})
