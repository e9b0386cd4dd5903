import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../src/ids.js'
import type { Client } from '../support/app.js'
import { ended, startEntregent } from '../support/command-line.js'
import { ServedHome } from '../support/served-home.js'
import { testData, testWithData } from '../support/test-data.js'

/** A real slip audit through the command line and the API. */
const home = new ServedHome({ REQUESTS_PER_MINUTE: '1000000' })
const folder = mkdtempSync(join(tmpdir(), 'entregent-slip-audit-'))
let admin: Client
beforeAll(async () => {
  await home.serve()
  admin = await home.as(newId(), 'admin')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await home.remove()
})

async function imported(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await ended(
    startEntregent(['import', ...args, '--network', 'Chapter'], home.environment()),
  )
  if (code !== 0) throw new Error(`The import failed:\n${stdout}${stderr}`)
  return stdout
}

/** The slips of a type, each as its two names. No name of the file has a comma. */
async function slipsOf(type: string): Promise<[from: string, to: string][]> {
  const [, ...lines] = (await readFile(testData('bni-exports/slip_audit.csv'), 'utf8')).trim().split(/\r?\n/)
  return lines.flatMap(line => {
    const [from = '', to = '', told] = line.split(',').map(cell => cell.replace(/ +/g, ' '))
    return told === type ? [[from, to]] : []
  })
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const either = (pair: readonly string[]) => [...pair].sort().join(' & ')

/** What the API has between the two of each pair, each encounter and recommendation by those who tell it. */
async function between(pairs: readonly string[]) {
  const ids = new Map<string, string>()
  let after: string | null = null
  do {
    const { people } = await admin.ask(
      'query ($after: String) { people(first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    for (const { id, name } of people.nodes) ids.set(name, id)
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null
  } while (after)
  const found = {
    encounters: new Map<string, number>(),
    confirmed: 0,
    recommendations: new Map<string, number>(),
  }
  for (const pair of pairs) {
    const [one = '', other = ''] = pair.split(' & ')
    const { relationship } = await admin.ask(
      `query ($one: ID!, $other: ID!) { relationship: relationshipBetween(personId: $one, otherPersonId: $other) {
        encounters(first: 20) { nodes { isConfirmed } }
        recommendations(first: 20) { nodes { recommender { name } recommendedPerson { name } } }
      } }`,
      { one: ids.get(one), other: ids.get(other) },
    )
    const met: { isConfirmed: boolean }[] = relationship.encounters.nodes
    const given: { recommender: { name: string }; recommendedPerson: { name: string } }[] =
      relationship.recommendations.nodes
    if (met.length > 0) found.encounters.set(pair, met.length)
    found.confirmed += met.filter(({ isConfirmed }) => isConfirmed).length
    for (const [key, count] of counted(
      given.map(({ recommender, recommendedPerson }) => `${recommender.name} > ${recommendedPerson.name}`),
    ))
      found.recommendations.set(key, count)
  }
  return found
}

testWithData(
  "a chapter's 135 one-to-ones and 232 referrals come in slip by slip, and a second run adds none",
  async () => {
    const [met, referred, closed] = await Promise.all(['One-to-One', 'Referral', 'TYFCB'].map(slipsOf))
    // As counted in the file by hand.
    const told = counted((met ?? []).map(([from, to]) => `${from} > ${to}`))
    const pairs = new Set((met ?? []).map(either))
    const given = counted((referred ?? []).map(([from, to]) => `${from} > ${to}`))
    expect([met?.length, told.size, pairs.size]).toEqual([135, 127, 122])
    expect([referred?.length, given.size]).toEqual([232, 176])
    expect([closed?.length, closed?.filter(([from]) => from !== '').length]).toEqual([73, 0])
    const encounters = new Map(
      [...pairs].map(pair => {
        const [one, other] = pair.split(' & ')
        return [pair, Math.max(told.get(`${one} > ${other}`) ?? 0, told.get(`${other} > ${one}`) ?? 0)]
      }),
    )

    const names = new Set([...(met ?? []), ...(referred ?? [])].flat())
    expect(names.size).toBe(141)
    const roster = join(folder, 'roster.csv')
    writeFileSync(roster, `person\n${[...names].join('\n')}\n`)
    await imported(roster, '--as', 'members')

    const first = await imported(testData('bni-exports/slip_audit.xls'), '--date', '2024-01-31')
    expect(first).toContain('This is a slip audit of BNI.')
    expect(first).toContain('Ignored columns: Inside/Outside, CEU Credits, Detail.')
    expect(first).toContain(
      'closed business (TYFCB) on 73 slips, 1428365.38 in all, which do not say who thanks.',
    )
    expect(first).toContain('Left out: education (CEU) on 71 slips.')
    expect(first).toContain('Left out: visitors on 2 slips.')
    expect(first).toMatch(/^encounters +130 +0 +0 +0$/m)
    expect(first).toMatch(/^recommendations +232 +0 +0 +0$/m)
    const linked = [...new Set([...(met ?? []), ...(referred ?? [])].map(either))]
    const there = { encounters, confirmed: 5, recommendations: given }
    expect(await between(linked)).toEqual(there)

    const again = await imported(testData('bni-exports/slip_audit.csv'), '--date', '2024-01-31')
    expect(again).toMatch(/^encounters +0 +0 +130 +0$/m)
    expect(again).toMatch(/^recommendations +0 +0 +232 +0$/m)
    expect(await between(linked)).toEqual(there)
  },
  300_000,
)
