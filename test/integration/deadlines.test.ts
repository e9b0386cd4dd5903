import { Deadline } from '../../src/deadline.js'
import { newId } from '../../src/ids.js'
import type { Query } from '../../src/neo4j/query.js'
import { appOfTests, startApp } from '../support/app.js'
import { oddWord } from '../support/scenes.js'

const app = appOfTests()

/** Which of the two is told depends on how long the work waited for a connection: of whom nobody waits for, on the machine. */
const OVER = { code: expect.stringMatching(/^(TOO_COSTLY|UNAVAILABLE)$/) }

/** A query that takes hours, marked by a word that no other has. */
function endless(word: string): Query<unknown> {
  return {
    name: 'test/endless',
    text: `UNWIND range(1, 10000000) AS ${word} UNWIND range(1, 10000000) AS other RETURN sum(${word} % other) AS sum`,
  }
}

/** Waits until Neo4j runs `queries` queries that hold `word`. */
async function untilRunning(word: string, queries: number): Promise<void> {
  const running: Query<{ found: number }> = {
    name: 'test/running',
    text: `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $before + $after RETURN count(*) AS found`,
  }
  // The word is sent in halves, so that this query does not find itself.
  const halves = { before: word.slice(0, 4), after: word.slice(4) }
  for (;;) {
    const [row] = await app.graph.run(running, halves)
    if (row?.found === queries) return
  }
}

describe('work with a deadline', () => {
  test('ends in TOO_COSTLY when the time is up, and Neo4j stops it', async () => {
    const word = oddWord()
    const work = new Deadline(5_000).run(() => app.graph.run(endless(word)))
    await expect(work).rejects.toMatchObject({ code: 'TOO_COSTLY' })
    await untilRunning(word, 0)
  })

  test('is stopped in Neo4j as soon as nobody waits for it', async () => {
    const word = oddWord()
    const deadline = new Deadline(600_000)
    const work = deadline.run(() => app.graph.run(endless(word)))
    const ended = expect(work).rejects.toMatchObject(OVER)
    await untilRunning(word, 1)
    deadline.callOff()
    await ended
    await untilRunning(word, 0)
  })

  test('undoes what it had begun to write', async () => {
    const word = oddWord()
    const make: Query<unknown> = { name: 'test/make', text: `CREATE (:TestNote {word: '${word}'})` }
    const find: Query<unknown> = {
      name: 'test/find',
      text: `MATCH (note:TestNote {word: '${word}'}) RETURN note.word AS word`,
    }
    const deadline = new Deadline(600_000)
    const work = deadline.run(() =>
      app.graph.write(async transaction => {
        await transaction.run(make)
        deadline.callOff()
        await transaction.run(find)
      }),
    )
    await expect(work).rejects.toMatchObject(OVER)
    expect(await app.graph.run(find)).toEqual([])
  })

  test('begins nothing once it is over', async () => {
    const deadline = new Deadline(600_000)
    deadline.callOff()
    const queries = await app.queriesOf(() =>
      deadline
        .run(() => app.graph.run(endless(oddWord())))
        .then(
          () => {},
          () => {},
        ),
    )
    expect(queries).toEqual([])
  })
})

describe('a request whose time went by while it waited for others', () => {
  const ONE: Query<unknown> = { name: 'test/one', text: 'RETURN 1 AS one' }
  /** More than there are connections. */
  const MANY = 60

  test('is UNAVAILABLE and says when to ask again, with HTTP 503 and Retry-After', async () => {
    const hurried = await startApp(undefined, null, { requestSeconds: 3 })
    let letGo = () => {}
    const released = new Promise<void>(resolve => {
      letGo = resolve
    })
    const holding = Array.from({ length: MANY }, () =>
      hurried.graph.write(async transaction => {
        await transaction.run(ONE)
        await released
      }),
    )
    const client = await hurried.as(newId())
    const response = await fetch(`${client.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...client.headers },
      body: JSON.stringify({ query: '{ viewer { person { name } } }' }),
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 5 } }],
    })
    letGo()
    await Promise.allSettled(holding)
    await hurried.stop()
  })
})
