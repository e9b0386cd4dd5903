import { BadInput } from '../../src/errors.js'
import { MOST_ENTRIES } from '../../src/meetings/entries.js'
import { checkedMeeting } from '../../src/meetings/meeting-rules.js'
import { tablesByRound } from '../../src/meetings/tables.js'
import { checkedMoney } from '../../src/money.js'
import { defaultRules, type NetworkRulesChanges } from '../../src/networks/network.js'
import { checkedNetwork } from '../../src/networks/stored-network.js'
import { checkedProfile } from '../../src/people/profile.js'
import { checkedPrivacy, STANDARD_PRIVACY } from '../../src/privacy/privacy.js'
import { MOST_DEAL_VALUE } from '../../src/recommendations/recommendation.js'
import { line, optionalText, searchWords } from '../../src/text.js'

const NOW = new Date('2026-06-15T12:00:00Z')
const text = (length: number) => 'x'.repeat(length)
const names = (count: number) => Array.from({ length: count }, (_, i) => `Name ${i}`)
const rules = (changes: NetworkRulesChanges) => () => checkedNetwork({ rules: changes })
const fee = (amount: string) => () =>
  checkedNetwork({ fee: { price: { amount, currencyCode: 'EUR' }, period: 'YEAR' } })
const deal = (amount: string) => () =>
  checkedMoney('dealValue', { amount, currencyCode: 'EUR' }, MOST_DEAL_VALUE)
const table = (round: number, name: string) => () => tablesByRound('tables', [{ round, name }])

type Check = () => unknown

test.each<[string, taken: Check[], refused: Check[]]>([
  [
    'absences until a membership lapses',
    [rules({ absenceLimit: 1 }), rules({ absenceLimit: 100 })],
    [rules({ absenceLimit: 0 }), rules({ absenceLimit: 101 }), rules({ absenceLimit: 1.5 })],
  ],
  [
    'days of the window',
    [rules({ absenceWindowDays: 1 }), rules({ absenceWindowDays: 1830 })],
    [rules({ absenceWindowDays: 0 }), rules({ absenceWindowDays: 1831 })],
  ],
  [
    'the score to recommend',
    [rules({ minimumScoreToRecommend: 1 }), rules({ minimumScoreToRecommend: 100 })],
    [rules({ minimumScoreToRecommend: 0 }), rules({ minimumScoreToRecommend: 101 })],
  ],
  [
    'the size of an information meeting',
    [rules({ informationMeetingSize: 2 }), rules({ informationMeetingSize: 10_000 })],
    [rules({ informationMeetingSize: 1 }), rules({ informationMeetingSize: 10_001 })],
  ],
  ['a fee', [fee('0'), fee('1000000000')], [fee('-1'), fee('1000000000.01')]],
  ['a deal', [deal('0'), deal('1000000000000')], [deal('-1'), deal('1000000000000.01')]],
  [
    'a headline',
    [() => checkedProfile({ headline: text(300) })],
    [() => checkedProfile({ headline: text(301) })],
  ],
  ['an address', [() => checkedProfile({ email: text(254) })], [() => checkedProfile({ email: text(255) })]],
  [
    'tags',
    [() => checkedProfile({ needs: names(30) }), () => checkedProfile({ offers: [text(80)] })],
    [() => checkedProfile({ needs: names(31) }), () => checkedProfile({ offers: [text(81)] })],
  ],
  [
    'a budget',
    [() => checkedPrivacy({ introductionBudget: 0 }), () => checkedPrivacy({ introductionBudget: 100 })],
    [() => checkedPrivacy({ introductionBudget: -1 }), () => checkedPrivacy({ introductionBudget: 101 })],
  ],
  [
    'companies to be hidden from',
    [() => checkedPrivacy({ hiddenFromCompanies: names(100) })],
    [() => checkedPrivacy({ hiddenFromCompanies: names(101) })],
  ],
  [
    'a place',
    [() => checkedMeeting({ place: text(300) }, NOW)],
    [() => checkedMeeting({ place: text(301) }, NOW)],
  ],
  ['a line', [() => line('name', text(200))], [() => line('name', text(201))]],
  [
    'a line with all its white space',
    [() => line('name', text(1).padEnd(800))],
    [() => line('name', text(1).padEnd(801))],
  ],
  ['a text', [() => optionalText('text', text(2000))], [() => optionalText('text', text(2001))]],
  ['a search', [() => searchWords('search', text(200))], [() => searchWords('search', text(201))]],
  ['rounds of tables', [table(1, 'A'), table(10, 'A')], [table(0, 'A'), table(11, 'A')]],
  ['the name of a table', [table(1, text(80))], [table(1, text(81))]],
])('the limits of %s are where the schema says', (_, taken, refused) => {
  for (const check of taken) expect(check).not.toThrow()
  for (const check of refused) expect(check).toThrow(BadInput)
})

test('of a search the first eight words count', () => {
  expect(searchWords('search', 'a b c d e f g h i')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
})

test('what is not chosen is as the schema says', () => {
  expect(defaultRules('OTHER')).toMatchObject({
    ...{ absenceLimit: null, absenceWindowDays: 180 },
    ...{ minimumScoreToRecommend: 26, informationMeetingSize: 30 },
  })
  expect(STANDARD_PRIVACY.introductionBudget).toBe(5)
  expect(MOST_ENTRIES).toBe(500)
})
