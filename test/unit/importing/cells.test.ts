import { firstEmail } from '../../../src/importing/lists/left-out-cells.js'
import { amountValue } from '../../../src/importing/statements/amounts.js'
import fc from '../../support/fast-check.js'

function email(text: string): [string | null, ...string[]] {
  const told: string[] = []
  const first = firstEmail(2, text, (_, what) => told.push(what))
  return [first, ...told]
}

test('an email is one in any script, with a name beside it, or as a link', () => {
  for (const one of ['jérôme@exemple.example', 'f@münchen.example', 'h@x.example', "o'neil+a@sub.x.example"])
    expect(email(` ${one} `)).toEqual([one])
  expect(email('Person D <d@x.example>')).toEqual(['d@x.example'])
  expect(email('mailto:g@x.example?subject=Hi')).toEqual(['g@x.example'])
  expect(email('')).toEqual([null])
})

test('what is no email costs the cell and is named; of several the first stays and the others are named', () => {
  expect(email('aucun')).toEqual([null, 'email: "aucun" is not an email address.'])
  expect(email('-')).toEqual([null, 'email: "-" is not an email address.'])
  expect(email('a@ b')).toEqual([null, 'email: "a@ b" is not an email address.'])
  expect(email('c@x.example; c2@x.example')).toEqual([
    'c@x.example',
    'email: "c2@x.example" is a second email address.',
  ])
  expect(email('c@x.example ::: bad@ ::: c@x.example')).toEqual([
    'c@x.example',
    'email: "bad@" is not an email address.',
  ])
})

test('an amount is read as people and programs write it, and refused in another currency', () => {
  const amounts = {
    '1250': 1250,
    '1250.50': 1250.5,
    '1250,5': 1250.5,
    '1 250,50 €': 1250.5,
    '1\u202f250,50\u00a0€': 1250.5,
    '1,250.50': 1250.5,
    '1.250,50': 1250.5,
    "1'250.50": 1250.5,
    '1,250': 1250,
    '1.250.000': 1250000,
    '€1250': 1250,
    'EUR 12': 12,
    '12 euros': 12,
    '515196.97': 515196.97,
    '0.50': 0.5,
  }
  for (const [text, amount] of Object.entries(amounts))
    expect([text, amountValue('amount', text, 'EUR')]).toEqual([text, amount])
  expect(amountValue('amount', '$1,250', 'USD')).toBe(1250)
  for (const text of [
    '12 50',
    '-5',
    '1,25,000',
    '0.125',
    '1.250.50',
    'free',
    '',
    '€5€',
    '1250.505',
    '12 345 67',
  ])
    expect(() => amountValue('amount', text, 'EUR')).toThrow('is not an amount such as')
  for (const text of ['$5', '5 £', 'USD 5', '5 CHF'])
    expect(() => amountValue('amount', text, 'EUR')).toThrow('is not in EUR')
})

test('any amount reads back as it was, however it is written', () => {
  const locale = fc.constantFrom('fr-FR', 'en-GB', 'de-DE', 'de-CH', 'en-US')
  const style = fc.constantFrom('decimal', 'currency')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), locale, style, (cents, tag, how) => {
      const amount = cents / 100
      const text = new Intl.NumberFormat(tag, {
        ...{ style: how, currency: 'EUR', minimumFractionDigits: 2, maximumFractionDigits: 2 },
      }).format(amount)
      expect([text, amountValue('amount', text, 'EUR')]).toEqual([text, amount])
    }),
  )
})
