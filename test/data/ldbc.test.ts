import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from '../../src/edge-lists/answers.js'
import { entregent } from '../support/command-line.js'
import { testData, testWithData } from '../support/test-data.js'

/** What the questions of the LDBC Social Network Benchmark's data set, scale factor 0.1, should come to. */
type Expected =
  | { type: 'IC13'; from: number; to: number; length: number }
  | { type: 'IC14'; from: number; to: number; paths: { ids: number[]; weight: number }[] }
  | { type: 'IC1'; person: number; firstName: string; limit: number; result: Friend[] }
  | { type: 'IS3'; person: number; friends: number[] }

interface Friend {
  friendId: number
  friendLastName: string
  distanceFromPerson: number
}

const folder = mkdtempSync(join(tmpdir(), 'entregent-ldbc-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const expected = <Type extends Expected['type']>(type: Type): Extract<Expected, { type: Type }>[] =>
  linesOf('expected.jsonl')
    .map(line => JSON.parse(line) as Expected)
    .filter((one): one is Extract<Expected, { type: Type }> => one.type === type)

/** The answers of `entregent paths` to these questions over ties.csv. */
async function paths(pairs: readonly (readonly [number, number])[], ...options: string[]): Promise<Answer[]> {
  const queries = join(folder, 'queries.csv')
  writeFileSync(queries, `from,to\n${pairs.map(pair => pair.join(',')).join('\n')}\n`)
  const ties = testData('ldbc-sf01/ties.csv')
  const { code, stdout, stderr } = await entregent('paths', '--ties', ties, '--queries', queries, ...options)
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Answer)
}

/** Hops from each of `from` to everybody. */
async function hopsFrom(from: readonly number[]): Promise<Map<number, Map<number, number>>> {
  const pairs = from.flatMap(one => everybody().map(({ id }) => [one, id] as const))
  const answers = await paths(pairs, '--first', '1', '--max-hops', '1')
  const hops = new Map<number, Map<number, number>>(from.map(one => [one, new Map()]))
  for (const { from, to, distance } of answers)
    if (distance !== null) hops.get(Number(from))?.set(Number(to), distance)
  return hops
}

testWithData('the distance of two people is the length of the shortest path', async () => {
  const questions = expected('IC13')
  const answers = await paths(questions.map(({ from, to }) => [from, to]))
  // -1 stands for no path, which here is one of 6 or fewer.
  expect(answers.map(({ distance }) => distance ?? -1)).toEqual(questions.map(({ length }) => length))
})

testWithData('all shortest paths come with their weights, heaviest first', async () => {
  const questions = expected('IC14')
  const answers = await paths(
    questions.map(({ from, to }) => [from, to]),
    '--all-shortest',
    '--max-hops',
    '1',
    '--first',
    '1',
  )
  const plain = (ids: readonly unknown[], weight: unknown) => `${weight}: ${ids.join(' ')}`
  for (const [i, { paths: wanted }] of questions.entries()) {
    const found = answers[i]?.paths ?? []
    expect(found.map(({ weight }) => weight)).toEqual(wanted.map(({ weight }) => weight))
    expect(found.map(({ people, weight }) => plain(people, weight)).sort()).toEqual(
      wanted.map(({ ids, weight }) => plain(ids, weight)).sort(),
    )
  }
})

testWithData('people of a first name within three steps, nearest first', async () => {
  const questions = expected('IC1')
  const hops = await hopsFrom(questions.map(({ person }) => person))
  for (const { person, firstName, limit, result } of questions) {
    const found = everybody()
      .filter(one => one.firstName === firstName && one.id !== person)
      .flatMap(({ id, lastName }) => {
        const distance = hops.get(person)?.get(id)
        return distance === undefined || distance > 3
          ? []
          : [{ friendId: id, friendLastName: lastName, distanceFromPerson: distance }]
      })
      .sort(
        (one, other) =>
          one.distanceFromPerson - other.distanceFromPerson ||
          (one.friendLastName < other.friendLastName
            ? -1
            : Number(one.friendLastName > other.friendLastName)) ||
          one.friendId - other.friendId,
      )
    expect(found.slice(0, limit)).toEqual(result)
  }
})

testWithData('friends are those at one step', async () => {
  const questions = expected('IS3')
  const hops = await hopsFrom(questions.map(({ person }) => person))
  for (const { person, friends } of questions) {
    const atOne = [...(hops.get(person) ?? [])].filter(([, distance]) => distance === 1).map(([id]) => id)
    expect(atOne.sort()).toEqual([...friends].sort())
  }
})

function everybody(): { id: number; firstName: string; lastName: string }[] {
  return linesOf('persons.csv')
    .slice(1)
    .map(line => line.split(','))
    .map(([id, firstName = '', lastName = '']) => ({ id: Number(id), firstName, lastName }))
}

function linesOf(file: string): string[] {
  const path = testData(`ldbc-sf01/${file}`)
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(/\r?\n/) : []
}
