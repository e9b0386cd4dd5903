import { companyKey } from '../../src/company-key.js'
import fc from '../support/fast-check.js'
import { runs } from '../support/seed.js'

test.each([
  ['L’Atelier SARL', "l'atelier"],
  ["L'ATELIER", 'Ｌ´Ａtelier'],
  ['S.A.R.L. Dupont', 'Dupont'],
  ['S.A.R.L. L’Atelier', "L'Atelier"],
  ['S. A. Dupont', 'dupont, S.A.'],
  ['Dupont & Cie', 'Groupe Dupont'],
  ['Dupont et Cie', 'Dupont'],
  ['Müller GmbH & Co. KG', 'MULLER'],
  ['Acme, Inc.', 'ACME Ltd'],
  ['Acme (SAS)', '« Acme »'],
  ['Novo A/S', 'Novo AS'],
  // Cyrillic and Greek letters, and figures for letters.
  ['ВМW', 'BMW'],
  ['Αсmе', 'acme'],
  ['0range', 'Orange'],
  ['Ιnfo', 'INFO'],
  ['lBM', 'IBM'],
  ['modern', 'rnodern'],
])('%s is %s', (one, other) => {
  expect(companyKey(one)).toBe(companyKey(other))
})

test.each([
  ['Dupont', 'Durand'],
  ['Groupe Dupont', 'Groupe Durand'],
  ['Compagnie des Alpes', 'Alpes'],
  ['SA', 'SAS'],
  ['Groupe', 'SARL'],
  ['Saint-Gobain', 'Gobain'],
  ['Ego', 'Go'],
])('%s is not %s', (one, other) => {
  expect(companyKey(one)).not.toBe(companyKey(other))
})

test.each(['SA', 'Groupe SA', '& Co', '!!!', 'Ltd & Co. KG', 'S.A.'])('of %s something stays', name => {
  expect(companyKey(name)).not.toBe('')
})

test('case, spaces and accents never matter, and something stays of every name with a letter', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aéÎœß1l&.,’- mScoSA'), maxLength: 20 }), name => {
      const key = companyKey(name)
      expect(companyKey(`  ${name.toUpperCase().normalize('NFD')} `)).toBe(key)
      expect(key === '').toBe(name.trim() === '')
    }),
    { numRuns: runs(300) },
  ))
