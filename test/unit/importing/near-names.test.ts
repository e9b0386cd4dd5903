import type { PersonId } from '../../../src/ids.js'
import { didYouMean } from '../../../src/importing/people/near-names.js'
import { nameKey } from '../../../src/person-name.js'

const named = (id: string, name: string) => ({ id: id as PersonId, network: 'n', key: nameKey(name), name })

/** Two hundred of one family, whose given names differ by more than a letter. */
const family = Array.from({ length: 200 }, (_, i) => {
  const letter = (n: number) => String.fromCharCode(97 + (n % 26))
  return named(`m${i}`, `${letter(i).repeat(3)}${letter(i / 26).repeat(3)} Marchand`)
})

test('in a family of two hundred, new people are told who are called so or nearly so, by the rest of their name', () => {
  const newcomers = [
    named('x1', 'Philippe Dumoulin'),
    named('x2', 'Philippe Dumouliin'),
    named('x3', 'aaaaaa Marchand'),
  ]
  const told = didYouMean([...family, ...newcomers], new Set(newcomers.map(({ id }) => id)))
  expect(told.slice(1)).toEqual([
    '  Philippe Dumouliin: did you mean Philippe Dumoulin (new as well)?',
    '  aaaaaa Marchand: somebody else than aaaaaa Marchand (m0), who is called so?',
  ])
})

test('a bare name that two hundred have is near to nobody', () => {
  const newcomer = named('x', 'Marchand')
  expect(didYouMean([...family, newcomer], new Set([newcomer.id]))).toEqual([])
})
