import { appOfTests } from '../support/app.js'
import { entregent } from '../support/command-line.js'
import { type TwoHalves, twoHalves } from '../support/networks-in-time.js'
import { askNetworkx, pythonWithNetworkx } from '../support/networkx.js'
import { oddWord } from '../support/scenes.js'

interface Seen {
  directed: boolean
  nodes: [string, string | null, number | null][]
  ties: [string, string, number][]
}

const app = appOfTests()
let club: TwoHalves
const name = `Café & <thé> ${oddWord()}`
beforeAll(async () => {
  process.env.NEO4J_URI = process.env.ENTREGENT_TEST_NEO4J_URI
  process.env.NEO4J_USER = process.env.ENTREGENT_TEST_NEO4J_USER
  process.env.NEO4J_PASSWORD = process.env.ENTREGENT_TEST_NEO4J_PASSWORD
  club = await twoHalves(app, { name })
})

async function said(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await entregent(...args)
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

test('a network’s figures are printed with bars of the months, by its name', async () => {
  const table = await said('health', name)
  expect(table).toContain(name)
  expect(table).toMatch(/^members +11 +steady +[▁-█·]{12} +people$/m)
  const { metrics, history } = JSON.parse(await said('health', club.network, '--format', 'json'))
  expect(metrics).toHaveLength(22)
  expect(history).toHaveLength(12)
  expect(await said('health', club.network, '--format', 'csv')).toMatch(/^MEMBERS,11,people,STEADY$/m)
})

test('a network that there is not is said to be none, with those of names near it', async () => {
  const { code, stderr } = await entregent('health', 'Nowhere at all')
  expect(code).toBe(1)
  expect(stderr).toContain('There is no network “Nowhere at all”.')
})

test('the graph is read by NetworkX as it is, in every format; pseudonyms tell nobody', async () => {
  const exported = async (...options: string[]) => {
    const texts: Record<string, string> = {}
    for (const format of ['graphml', 'gexf', 'csv'])
      texts[format] = await said('export', 'graph', club.network, '--format', format, ...options)
    return texts
  }
  const texts = await exported()
  const pseudonymous = await exported('--pseudonymous')
  for (const text of Object.values(pseudonymous))
    for (const { id, name } of [club.organiser, ...club.members]) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(name)
    }
  const python = await pythonWithNetworkx()
  if (!python) return console.warn('Python with NetworkX cannot be had here: the files were not opened.')

  const people = [club.organiser, ...club.members]
  const seen = await askNetworkx<Record<string, Seen>>(python, 'open.py', texts)
  for (const [format, { directed, nodes, ties }] of Object.entries(seen)) {
    expect(directed).toBe(false)
    expect(nodes.map(([id]) => id)).toEqual(people.map(({ id }) => id).sort())
    expect(ties).toHaveLength(30)
    expect(ties).toEqual(seen.graphml?.ties)
    if (format === 'csv') continue
    expect(new Map(nodes.map(([id, name]) => [id, name]))).toEqual(
      new Map(people.map(({ id, name }) => [id, name])),
    )
    expect(nodes.map(([, , core]) => core)).toEqual(nodes.map(() => 5))
  }
  const disguised = await askNetworkx<Record<string, Seen>>(python, 'open.py', pseudonymous)
  for (const { nodes, ties } of Object.values(disguised)) {
    expect(nodes).toHaveLength(11)
    expect(ties.map(([, , p]) => p).sort()).toEqual(seen.graphml?.ties.map(([, , p]) => p).sort())
  }
})
