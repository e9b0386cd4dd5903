import { areLike, areNear, areReversed, nearKeys } from '../../src/like-names.js'
import { familyFirstKey, habitOf, nameKey, oddName, personName } from '../../src/person-name.js'

test.each([
  'Claire Dumoulin',
  'DUMOULIN Claire',
  'Claire DUMOULIN',
  'Dumoulin, Claire',
  'Dumoulin, Mme Claire',
  'Mme Claire Dumoulin',
  'Dr. Claire Dumoulin',
  'Claire Dumoulin (CD)',
  'Claire Dumoulin (C.D.)',
  'Mme. Claire Dumoulin (CD)',
  'Claire Dumoulin (elle)',
  'Claire Dumoulin (she/her)',
  'Claire Dumoulin, PhD',
  'CLAIRE  DUMOULIN',
])('%s is Claire Dumoulin', text => {
  expect(nameKey(text)).toBe('claire dumoulin')
})

test('a hyphen is a space, and small words belong to the family name', () => {
  expect(nameKey('Anne‑Lise Corbeau')).toBe(nameKey('Anne Lise Corbeau'))
  for (const text of ['DE LA TOUR Marc', 'de la TOUR Marc', 'de la Tour, Marc', 'Marc De La Tour'])
    expect(nameKey(text)).toBe('marc de la tour')
  expect(personName('Marc de la Tour')).toMatchObject({ given: 'marc', family: 'de la tour' })
  expect(nameKey('Yann L’HOSTIS')).toBe("yann l'hostis")
})

test('what tells people apart stays in the key', () => {
  expect(nameKey('Jean Martin (père)')).not.toBe(nameKey('Jean Martin (fils)'))
  expect(nameKey('Jean Martin Jr')).not.toBe(nameKey('Jean Martin'))
  expect(nameKey('M. Dupont')).not.toBe(nameKey('Mme Dupont'))
  expect(nameKey('M. de la Tour')).not.toBe(nameKey('Mme de la Tour'))
  expect(nameKey('Claire Dumoulin (AB)')).not.toBe(nameKey('Claire Dumoulin'))
  expect(nameKey('JP Morel')).toBe('jp morel')
})

test('the order of parts is known by a comma, by capitals or by the habit of the list, else it is as written', () => {
  expect(nameKey('Dumoulin Claire')).toBe('dumoulin claire')
  expect(personName('Dumoulin Claire').inKnownOrder).toBe(false)
  expect(personName('Dumoulin Claire', 'FAMILY_FIRST').key).toBe('claire dumoulin')
  expect(habitOf(['DUMOULIN Claire', 'MOREL Anne', 'L’HOSTIS Yann', 'ROUX Luc', 'Petit Bo'])).toBe(
    'FAMILY_FIRST',
  )
  expect(habitOf(['DUMOULIN Claire', 'MOREL Anne', 'Yann L’HOSTIS'])).toBeNull()
  expect(habitOf(['Claire Dumoulin', 'JEAN MARTIN'])).toBeNull()
})

test.each([
  ['Jeanne Morvan', 'J. Morvan'],
  ['Jeanne Morvan', 'Morvan J.'],
  ['Zoé Aubrac', 'Zoe A.'],
  ['Ana Solis', 'Anna Solis'],
  ['Mathieu Petit', 'Matthieu Petit'],
  ['M. Claude Petit', 'Claude Petit'],
])('%s and %s can be one person beside one address', (one, other) => {
  expect(areLike(personName(one), personName(other))).toBe(true)
  expect(areLike(personName(other), personName(one))).toBe(true)
})

test.each([
  ['Alma Trevoux', 'Brice Trevoux'],
  ['Alma Trevoux', 'Trevoux'],
  ['René Martin', 'Renée Martin'],
  ['Mario Rossi', 'Maria Rossi'],
  ['M. Claude Petit', 'Mme Claude Petit'],
  ['Jean Martin (père)', 'Jean Martin (fils)'],
  ['J. Martin', 'J. Dupont'],
])('%s and %s are not', (one, other) => {
  expect(areLike(personName(one), personName(other))).toBe(false)
})

test('a name the other way round is neither the same nor somebody else, unless both show their order', () => {
  expect(areReversed(personName('Martin Claude'), personName('Claude Martin'))).toBe(true)
  expect(areReversed(personName('MARTIN Claude'), personName('Martin CLAUDE'))).toBe(false)
  expect(areReversed(personName('Claire Dumoulin'), personName('Claire Dumoulin'))).toBe(false)
})

test.each([
  ['Claire Dumoulin', 'Claire Dumolin', true],
  ['Claire Dumoulin', 'Dumoulin', true],
  ['Luc Roux', 'Luc Raux', false],
  ['Person 12345', 'Person 12346', false],
  ['Claire Dumoulin', 'DUMOULIN Claire', false],
])('%s may have been meant by %s: %s', (one, other, may) => {
  const [left, right] = [nameKey(one), nameKey(other)]
  expect(areNear(left, right)).toBe(may)
  if (may) expect(nearKeys(left).some(key => nearKeys(right).includes(key))).toBe(true)
})

test.each([
  ['Claire Dumoulin', 'dumoulin claire'],
  ['DUMOULIN Claire', 'dumoulin claire'],
  ['Mme Claire de la Tour', 'de la tour claire'],
  ['Jean Martin (père)', 'martin jean (pere)'],
  ['Sting', 'sting'],
])('by family names, %s comes as "%s"', (name, key) => {
  expect(familyFirstKey(name)).toBe(key)
})

test('texts that can hardly be names are told', () => {
  for (const text of ['-', '12', 'AR: next steps?', 'jeanne@example.org'])
    expect(oddName(text)).not.toBeNull()
  for (const text of ['Zoë Müller', 'X Æ A-12', '李 娜', "O'Neil (elle)"]) expect(oddName(text)).toBeNull()
})

const GIVEN = ['Claire', 'Zoé', 'Anne-Lise', 'Jean Marc', 'Yann', 'Ibrahim', 'Ŵilla', 'Noa']
const FAMILY = ['Dumoulin', 'de la Tour', "L'Hostis", 'Müller', 'Le Goff', 'Ben Salah', 'O’Neil', 'Szczęsny']

test('every way in which a name of known parts is written has one key, and no two names share one', () => {
  const keys = new Map<string, string>()
  for (const given of GIVEN)
    for (const family of FAMILY) {
      const forms = [
        `${given} ${family}`,
        `${given} ${family.toUpperCase()}`,
        `${family.toUpperCase()} ${given}`,
        `${family}, ${given}`,
        `${given} ${family}`.replaceAll('-', ' '),
        `${given} ${family} (il/lui)`,
        `${given} ${family} (${given[0]}${family.split(' ').at(-1)?.[0]})`,
        `Maître ${given}  ${family}`,
        `${given} ${family}`.normalize('NFD').toUpperCase(),
      ]
      const of = new Map(forms.map(form => [nameKey(form), form]))
      expect([...of.values()]).toHaveLength(1)
      const [key = ''] = of.keys()
      expect(keys.get(key)).toBeUndefined()
      keys.set(key, `${given} ${family}`)
    }
})
