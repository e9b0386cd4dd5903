import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Answer,
  type AnswerOptions,
  answer,
  contactsOf,
  distancesFrom,
} from '../../src/edge-lists/answers.js'
import { readEdgeList } from '../../src/edge-lists/edge-list-file.js'
import { readQueries } from '../../src/edge-lists/query-file.js'
import { entregent } from '../support/command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'entregent-paths-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const unless: AnswerOptions = {
  maxHops: 3,
  first: 5,
  ranking: 'SCORE',
  differentFirstSteps: true,
  allShortest: false,
  minimumScore: 1,
}

/** The answers over lists that are good. */
async function answers(
  ties: string,
  queries: string,
  options: Partial<AnswerOptions> = {},
  directed = false,
): Promise<Answer[]> {
  const list = await readEdgeList(file('ties.csv', ties), directed)
  const asked = await readQueries(file('queries.csv', queries))
  expect([...list.bad, ...asked.bad]).toEqual([])
  return asked.queries.map(query => answer(list.ties, query, { ...unless, ...options }))
}

/** The lines that are bad. */
async function badLines(ties: string, directed = false): Promise<number[]> {
  return (await readEdgeList(file('ties.csv', ties), directed)).bad.map(({ line }) => line)
}

const CLUB =
  'a,b,p\njeanne,pierre,0.9\npierre,lucie,0.8\npierre,karim,0.9\nkarim,lucie,0.9\njeanne,nora,0.2\nnora,lucie,0.9\n'

test('an answer is the distance and the best paths, each turning to another person first', async () => {
  expect(await answers(CLUB, 'from,to\njeanne,lucie\nlucie,lucie\nlucie,nobody\nnobody,nobody\n')).toEqual([
    {
      from: 'jeanne',
      to: 'lucie',
      distance: 2,
      paths: [
        { people: ['jeanne', 'pierre', 'karim', 'lucie'], p: 0.729, hops: 3, weakest: 0.9 },
        { people: ['jeanne', 'nora', 'lucie'], p: 0.18, hops: 2, weakest: 0.2 },
      ],
    },
    { from: 'lucie', to: 'lucie', distance: 0, paths: [] },
    { from: 'lucie', to: 'nobody', distance: null, paths: [] },
    { from: 'nobody', to: 'nobody', distance: 0, paths: [] },
  ])
})

test('the options says how long, how many, in which order and how strong', async () => {
  const between = async (options: Partial<AnswerOptions>) =>
    (await answers(CLUB, 'from,to\njeanne,lucie\n', options))[0]?.paths.map(path =>
      path.people.slice(1, -1).join(' '),
    )
  expect(await between({ maxHops: 2 })).toEqual(['pierre', 'nora'])
  expect(await between({ first: 1 })).toEqual(['pierre karim'])
  expect(await between({ differentFirstSteps: false })).toEqual(['pierre karim', 'pierre', 'nora'])
  expect(await between({ ranking: 'FEWEST_HOPS' })).toEqual(['pierre', 'nora'])
  expect(await between({ minimumScore: 85 })).toEqual(['pierre karim'])
  expect(await between({ allShortest: true, maxHops: 1, first: 1, ranking: 'WEAKEST_STEP' })).toEqual([
    'pierre',
    'nora',
  ])
})

test('weights are S of the model, with its floor, and add up over a path', async () => {
  const ties = 'a;b;weight\nx;y;2\ny;z;0\nx;w;0.1\nw;z;0.2\n'
  const [found] = await answers(ties, 'from;to\nx;z\n', { allShortest: true })
  expect(found?.paths).toEqual([
    { people: ['x', 'y', 'z'], p: 0.003160603, hops: 2, weakest: 0.005, weight: 2 },
    { people: ['x', 'w', 'z'], p: 0.004641134, hops: 2, weakest: 0.048770575, weight: 0.3 },
  ])
})

test('shortest paths of equal weight come by ids', async () => {
  const between = ['q', 'b', 'z', 'm']
  const ties = `a,b,weight\n${between.map((id, i) => `x,${id},${i}\n${id},y,${9 - i}\n`).join('')}`
  const [found] = await answers(ties, 'from,to\nx,y\n', { allShortest: true })
  expect(found?.paths.map(path => path.people[1])).toEqual(['b', 'm', 'q', 'z'])
})

test('ids are any text and come back as they were', async () => {
  const ids = [' 007', 'José "le Grand"', 'a,b\nc']
  const [one, two, three] = ids.map(id => `"${id.replaceAll('"', '""')}"`)
  const [found] = await answers(
    `A,B,P\r\n${one},${two},1\r\n${two},${three},.5\r\n`,
    `from,to\n${one},${three}\n`,
  )
  expect(found).toMatchObject({ from: ids[0], to: ids[2], paths: [{ people: ids, p: 0.5 }] })
})

test('a tie said again, either way round, counts once; another value for it is a bad line', async () => {
  const twice = 'a,b,p\nx,y,0.5\ny,x,0.5\nx,y,5e-1\n'
  expect((await answers(twice, 'from,to\nx,y\n', { differentFirstSteps: false }))[0]?.paths).toHaveLength(1)
  expect(await badLines(`${twice}y,x,0.4\n`)).toEqual([5])
})

test('lines that are no ties are bad', async () => {
  expect(await badLines('a,b,p\nx,x,1\nx,y,0\nx,y,1.5\nx,y,much\nx,y,\n,y,1\nx,y\nx,y,0.1\n')).toEqual([
    2, 3, 4, 5, 6, 7, 8,
  ])
  expect(await badLines('a,b,weight\nx,y,-1\nx,y,\nx,y,1e999\nx,y,0\n')).toEqual([2, 3, 4])
})

test('the command answers a line a query, and options reach it', async () => {
  const [ties, queries] = [file('ties.csv', CLUB), file('queries.csv', 'from,to\njeanne,lucie\nnora,lucie\n')]
  const options = ['--max-hops', '2', '--ranking', 'fewest-hops', '--same-first-steps', '--min-score', '30']
  const { code, stdout, stderr } = await entregent('paths', '--ties', ties, '--queries', queries, ...options)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toBe(
    '{"from":"jeanne","to":"lucie","distance":2,"paths":[{"people":["jeanne","pierre","lucie"],"p":0.72,"hops":2,"weakest":0.8}]}\n' +
      '{"from":"nora","to":"lucie","distance":1,"paths":[{"people":["nora","lucie"],"p":0.9,"hops":1,"weakest":0.9}]}\n',
  )
})

test('bad lines are named on standard error, and nothing is answered', async () => {
  const [ties, queries] = [file('ties.csv', `${CLUB}x,x,1\ny,z,2\n`), file('queries.csv', 'from,to\nx,y\n')]
  const { code, stdout, stderr } = await entregent('paths', '--ties', ties, '--queries', queries)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.trim().split('\n')).toEqual([
    `${ties}:8: b: A tie must be between two different people.`,
    `${ties}:9: p: This must be a number above 0 and at most 1.`,
  ])
})

test.each([
  ['a list without values', 'a,b\nx,y\n', /columns a, b and p/],
  ['a list with both values', 'a,b,p,weight\nx,y,1,1\n', /both p and weight/],
])('%s is refused', async (_, ties, reason) => {
  await expect(readEdgeList(file('ties.csv', ties), false)).rejects.toThrow(reason)
})

test('queries need from and to', async () => {
  await expect(readQueries(file('queries.csv', 'a,b\nx,y\n'))).rejects.toThrow(/from and to/)
  expect((await readQueries(file('queries.csv', 'from,to\nx\n,y\nx,y\n'))).bad).toHaveLength(2)
})

/** What the command says of a list, as JSON. */
async function said(ties: string, ...args: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await entregent('paths', '--ties', file('ties.csv', ties), ...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

const RECOMMENDED =
  'a,b,p\njeanne,pierre,0.9\npierre,jeanne,0.4\npierre,lucie,0.8\nnora,jeanne,0.7\nlucie,nora,0.6\n'

test('directed ties lead one way, and each way has its own value', async () => {
  const found = await answers(RECOMMENDED, 'from,to\njeanne,lucie\nlucie,jeanne\npierre,jeanne\n', {}, true)
  expect(found).toEqual([
    {
      from: 'jeanne',
      to: 'lucie',
      distance: 2,
      paths: [{ people: ['jeanne', 'pierre', 'lucie'], p: 0.72, hops: 2, weakest: 0.8 }],
    },
    {
      from: 'lucie',
      to: 'jeanne',
      distance: 2,
      paths: [{ people: ['lucie', 'nora', 'jeanne'], p: 0.42, hops: 2, weakest: 0.6 }],
    },
    {
      from: 'pierre',
      to: 'jeanne',
      distance: 1,
      paths: [
        { people: ['pierre', 'jeanne'], p: 0.4, hops: 1, weakest: 0.4 },
        { people: ['pierre', 'lucie', 'nora', 'jeanne'], p: 0.336, hops: 3, weakest: 0.6 },
      ],
    },
  ])
  expect(await badLines(`${RECOMMENDED}pierre,jeanne,0.4\npierre,jeanne,0.5\n`, true)).toEqual([8])
})

test('directed weights are added the way the path leads', async () => {
  const ties = 'a,b,weight\nx,y,2\ny,x,5\ny,z,1\nz,y,3\n'
  expect(await answers(ties, 'from,to\nx,z\nz,x\n', { allShortest: true }, true)).toMatchObject([
    { paths: [{ people: ['x', 'y', 'z'], weight: 3 }] },
    { paths: [{ people: ['z', 'y', 'x'], weight: 8 }] },
  ])
})

test('contacts are listed strongest first, with the weights of their ties', async () => {
  const ties = file('ties.csv', 'a,b,weight\nx,y,2\nz,x,4\nx,w,0.1\nu,x,2\ny,z,9\n')
  const undirected = (await readEdgeList(ties, false)).ties
  const y = { person: 'y', p: 0.632120559, weight: 2 }
  const w = { person: 'w', p: 0.048770575, weight: 0.1 }
  expect(contactsOf(undirected, 'x', 1)).toEqual({
    person: 'x',
    contacts: [{ person: 'z', p: 0.864664717, weight: 4 }, { ...y, person: 'u' }, y, w],
  })
  expect(contactsOf(undirected, 'nobody', 1)).toEqual({ person: 'nobody', contacts: [] })
  const directed = (await readEdgeList(ties, true)).ties
  expect(contactsOf(directed, 'x', 1)).toEqual({ person: 'x', contacts: [y, w] })
  expect(contactsOf(directed, 'x', 6)).toEqual({ person: 'x', contacts: [y] })
})

test('distances are a histogram, with those who cannot be reached', async () => {
  const chain = Array.from({ length: 8 }, (_, n) => `c${n},c${n + 1},1\n`).join('')
  const ties = file('ties.csv', `a,b,p\n${chain}c1,d,0.5\nx,y,1\n`)
  const undirected = (await readEdgeList(ties, false)).ties
  const one = (distance: number) => ({ distance, people: 1 })
  expect(distancesFrom(undirected, 'c0', 1)).toEqual({
    person: 'c0',
    distances: [one(1), { distance: 2, people: 2 }, one(3), one(4), one(5), one(6), one(7), one(8)],
    unreachable: 2,
  })
  expect(distancesFrom(undirected, 'd', 51)).toEqual({ person: 'd', distances: [], unreachable: 11 })
  expect(distancesFrom(undirected, 'nobody', 1)).toEqual({
    person: 'nobody',
    distances: [],
    unreachable: 12,
  })
  const directed = (await readEdgeList(ties, true)).ties
  expect(distancesFrom(directed, 'c7', 1)).toEqual({ person: 'c7', distances: [one(1)], unreachable: 10 })
})

test('the command lists contacts and distances, and ties may have a direction', async () => {
  expect(await said(RECOMMENDED, '--directed', '--contacts', 'pierre', '--min-score', '50')).toEqual({
    person: 'pierre',
    contacts: [{ person: 'lucie', p: 0.8 }],
  })
  expect(await said(RECOMMENDED, '--directed', '--distances', 'jeanne')).toEqual({
    person: 'jeanne',
    distances: [1, 2, 3].map(distance => ({ distance, people: 1 })),
    unreachable: 0,
  })
})

test.each([
  [[], 'Give --queries, --contacts or --distances.'],
  [['--contacts', 'x', '--queries', 'q.csv'], "'--contacts <person>' cannot be used with"],
  [['--distances', 'x', '--first', '3'], "'--distances <person>' cannot be used with option '--first <n>'"],
])('the command answers one kind of question: %j', async (args, reason) => {
  const { code, stdout, stderr } = await entregent('paths', '--ties', file('ties.csv', CLUB), ...args)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(reason)
})
