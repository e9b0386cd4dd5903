import { StatusWords } from '../../../src/importing/lists/status-words.js'

const DAY = '2026-01-31'
const over = () => true

/** The words of a list of meetings that are over. */
function words(texts: readonly string[], maps: readonly string[] = []): StatusWords {
  const seen = new StatusWords(maps)
  for (const text of texts) seen.see(text, DAY)
  return seen
}

function meanings(texts: readonly string[], maps?: readonly string[]) {
  const seen = words(texts, maps)
  return texts.map(text => seen.statusOf(text))
}

test('words for who came, came late, is excused or did not come are read in French and English', () => {
  expect(
    meanings(['Présent(e)', 'présent·e', 'Checked In', 'checked_in', 'P', 'x', '1', 'TRUE', '✔️', 'present']),
  ).toEqual(Array.from({ length: 10 }, () => 'PRESENT'))
  expect(
    meanings(['En retard', 'Late', 'Excusé', 'Absent excusé', 'No-show', 'Absente', 'Remplacé']),
  ).toEqual([...['LATE', 'LATE', 'EXCUSED', 'EXCUSED', 'ABSENT', 'ABSENT', 'SUBSTITUTED']])
})

test('whoever meant to come is EXPECTED, who declined EXCUSED, and who only waited or was refunded is left out', () => {
  expect(
    meanings(['Yes', 'Attending', 'Inscrit', 'Oui', 'No', 'Not attending', 'Waitlist', 'Refunded']),
  ).toEqual([...['EXPECTED', 'EXPECTED', 'EXPECTED', 'EXPECTED', 'EXCUSED', 'EXCUSED', null, null]])
})

test('where no word tells who came to a meeting that is over, it is asked what the others mean', () => {
  const question = words(['Yes', 'No', 'Yes']).question(over)
  expect(question).toContain('"Yes" and "No" may say who came, or who meant to')
  expect(question).toContain('--map "status:Yes=PRESENT" --map "status:No=ABSENT"')
  expect(words(['Yes', 'No']).question(() => false)).toBeNull()
  expect(words(['Yes', 'Checked in', 'No']).question(over)).toBeNull()
  expect(words(['Yes'], ['status:yes=EXPECTED']).question(over)).toBeNull()
  expect(words(['Présent', 'Absent']).question(over)).toBeNull()
})

test('a word means what is said of it, also an empty cell, and one that nobody knows is refused with what to say', () => {
  expect(
    meanings(['venu(e)', '', 'x'], ['status:Venu(e)=PRESENT', 'status:=absent', 'STATUS:x=LATE']),
  ).toEqual([...['PRESENT', 'ABSENT', 'LATE']])
  expect(() => words([]).statusOf('perhaps')).toThrow(
    '"perhaps" is no word for a status. Say what it means: --map "status:perhaps=PRESENT" (or EXPECTED, LATE, ABSENT, EXCUSED, SUBSTITUTED, NONE).',
  )
  expect(() => words([]).statusOf('')).toThrow('"" is no word')
  for (const map of ['venu=PRESENT', 'status:venu', 'status:venu=THERE', 'role:x=HOST'])
    expect(() => new StatusWords([map])).toThrow('is not of the form status:word=PRESENT')
})

test('the report says what each word was taken for, and on how many lines', () => {
  expect(words(['Présent', 'présent', 'PRESENT', 'Excusé', 'perhaps', 'Waitlist']).readAs).toEqual([
    'Statuses: "Présent" is PRESENT (3 lines), "Excusé" is EXCUSED (1 line).',
    'Left out as nobody\'s entry: "Waitlist" (1 line).',
  ])
  expect(words(['Yes', 'Checked in']).readAs).toEqual([
    'Statuses: "Yes" is EXPECTED, ABSENT where the meeting is over (1 line), "Checked in" is PRESENT (1 line).',
  ])
})
