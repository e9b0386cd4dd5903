import { newId } from '../../src/ids.js'
import { duplicatesAmong, type ListedPerson } from '../../src/merging/duplicates.js'
import { keyOf, pairOf } from '../../src/ties/pair.js'

const club = newId<'Network'>()
const guild = newId<'Network'>()

const listed = (name: string, more: Partial<Omit<ListedPerson, 'person' | 'name'>> = {}): ListedPerson => ({
  person: newId<'Person'>(),
  name,
  profession: null,
  company: null,
  emails: [],
  phones: [],
  networks: [],
  ...more,
})

/** Why these two may be one; null where they are not suggested. */
function reasonsOf(one: ListedPerson, other: ListedPerson): string[] | null {
  const [found] = duplicatesAmong([one, other], new Set())
  return found?.reasons.map(({ kind }) => kind) ?? null
}

const inClub = { networks: [club] }
const reached = { emails: ['claire@example.org'], phones: ['+33612345678'] }

test.each([
  ['Claire Dumoulin', {}, 'DUMOULIN Claire', {}, ['SAME_NAME']],
  ['Claire Dumoulin', {}, 'Dumoulin Claire', {}, null],
  ['Claire Dumoulin', inClub, 'Dumoulin Claire', inClub, ['REVERSED_NAME', 'SAME_NETWORK']],
  ['Claire Dumoulin', inClub, 'C. Dumoulin', inClub, ['LIKE_NAME', 'SAME_NETWORK']],
  ['Claire Dumoulin', inClub, 'Claire Dumoulain', inClub, ['LIKE_NAME', 'SAME_NETWORK']],
  ['Claire Dumoulin', inClub, 'Claire Dumoulain', { networks: [guild] }, null],
  ['Claire Dumoulin', reached, 'Claire Dumoulain', reached, ['LIKE_NAME', 'SAME_EMAIL', 'SAME_PHONE']],
  ['Claire Dumoulin', reached, 'Paul Dumoulin', reached, null],
  ['M. Martin', reached, 'Mme Martin', reached, null],
  ['Martin (père)', inClub, 'Martin (fils)', inClub, null],
] as const)('%s %j and %s %j: %j', (name, more, other, otherMore, reasons) => {
  expect(reasonsOf(listed(name, more), listed(other, otherMore))).toEqual(reasons)
})

test('another profession in another company is another person, unless they are reached in the same way', () => {
  const baker = { profession: 'Baker', company: 'Levain', ...inClub }
  const notary = { profession: 'Notary', company: 'Étude', ...inClub }
  expect(reasonsOf(listed('Jean Petit', baker), listed('Jean Petit', notary))).toBeNull()
  expect(
    reasonsOf(
      listed('Jean Petit', { ...baker, ...reached }),
      listed('Jean Petit', { ...notary, ...reached }),
    ),
  ).toContain('SAME_EMAIL')
})

test('the surest come first, each pair once, and none that was told apart', () => {
  const claire = listed('Claire Dumoulin', { ...inClub, ...reached })
  const same = listed('DUMOULIN Claire', { ...inClub, ...reached })
  const like = listed('C. Dumoulin', inClub)
  const pairs = (apart: string[] = []) =>
    duplicatesAmong([claire, same, like], new Set(apart as never[])).map(({ people }) => keyOf(people))
  const surest = keyOf(pairOf(claire.person, same.person))
  expect(pairs()).toHaveLength(3)
  expect(pairs()[0]).toBe(surest)
  expect(pairs([surest])).toHaveLength(2)
  expect(pairs([surest])).not.toContain(surest)
})

test('what more than twenty have in common tells of none of them', () => {
  const twenty = Array.from({ length: 20 }, () => listed('Jean Martin'))
  expect(duplicatesAmong(twenty, new Set())).toHaveLength(190)
  expect(duplicatesAmong([...twenty, listed('Jean Martin')], new Set())).toEqual([])
})

test('the work grows with the people: thousands of one name, in one network or at one address are not compared each with each', () => {
  const clubs = Array.from({ length: 100 }, () => newId<'Network'>())
  const many = Array.from({ length: 20_000 }, (_, i) =>
    listed(`Anne Martin${i % 10_000}`, {
      emails: [`info${i % 10}@example.org`],
      networks: [club, ...clubs.slice(i % 100, (i % 100) + 1)],
    }),
  )
  expect(duplicatesAmong(many, new Set())).toHaveLength(10_000)
})
