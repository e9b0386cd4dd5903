import { ADVICE } from '../../../src/trades/advice.js'
import { BUILDING } from '../../../src/trades/building.js'
import { CARE } from '../../../src/trades/care.js'
import { COMMERCE } from '../../../src/trades/commerce.js'
import { HOSPITALITY } from '../../../src/trades/hospitality.js'
import { MEDIA } from '../../../src/trades/media.js'
import { PUBLIC_LIFE } from '../../../src/trades/public-life.js'
import { longestTradesNamed, tradesNamed } from '../../../src/trades/trades-named.js'
import { wordsIn } from '../../../src/words.js'

const LISTS = [ADVICE, BUILDING, CARE, COMMERCE, HOSPITALITY, MEDIA, PUBLIC_LIFE]
const all = LISTS.flatMap(list => Object.entries(list))

test('each of some 400 trades is named by all its names, in capitals that are no word of a query', () => {
  expect(new Set(all.map(([trade]) => trade)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(400)
  for (const [trade, names] of all) {
    expect(trade).toMatch(/^(?!AND$|OR$|NOT$|TO$)[A-Z][A-Z_]+$/)
    for (const name of names.split(', '))
      expect([name, tradesNamed(name)]).toEqual([name, expect.arrayContaining([trade])])
  }
})

test.each([
  ['Notaires associés', ['NOTARY']],
  ['Je suis comptable', ['ACCOUNTANT']],
  ['Avocate d’affaires à Lyon', ['BUSINESS_LAWYER', 'LAWYER']],
  ['Estate agents', ['ESTATE_AGENT']],
  ['Rien de tout cela', []],
  ['', []],
])('"%s" names %j', (text, trades) => {
  expect(tradesNamed(text).toSorted()).toEqual(trades)
})

test('whoever asks for a business lawyer asks for no other lawyer', () => {
  expect(longestTradesNamed(wordsIn('avocat affaires lyon'))).toEqual([
    { from: 0, to: 2, trades: ['BUSINESS_LAWYER'] },
  ])
})
