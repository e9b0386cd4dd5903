import { newId } from '../../src/ids.js'
import { met } from '../support/acquaintances.js'
import { appOfTests } from '../support/app.js'
import { entregent } from '../support/command-line.js'
import { exportOf } from '../support/data-subjects.js'
import { circleOf } from '../support/gatherings.js'
import type { Somebody } from '../support/newcomers.js'

const app = appOfTests()
beforeAll(async () => {
  process.env.NEO4J_URI = process.env.ENTREGENT_TEST_NEO4J_URI
  process.env.NEO4J_USER = process.env.ENTREGENT_TEST_NEO4J_USER
  process.env.NEO4J_PASSWORD = process.env.ENTREGENT_TEST_NEO4J_PASSWORD
})

test('what is held about a person is exported, and erased once somebody says so', async () => {
  const { network, organiser, members } = await circleOf(app, 1)
  const [member] = members as [Somebody]
  await met(organiser, member)
  const exported = await entregent('export', 'person', organiser.id.toUpperCase())
  expect(exported.code).toBe(0)
  const { exportedAt: _, relationships, ...own } = JSON.parse(exported.stdout)
  const { exportedAt: __, relationships: known, ...same } = await exportOf(organiser.client, organiser.id)
  expect(own).toEqual(same)
  expect(relationships).toHaveLength(known.length)

  const unasked = await entregent('erase', 'person', organiser.id)
  expect(unasked).toMatchObject({ code: 1, stderr: expect.stringContaining('--yes') })
  expect((await organiser.client.ask('{ viewer { person { id } } }')).viewer.person).toEqual({
    id: organiser.id,
  })

  const erased = await entregent('erase', 'person', organiser.id, '--yes')
  expect(erased.code).toBe(0)
  expect(erased.stdout).toMatch(
    /^Erased on .+ The id of the erasure record, which has no name, is [0-9a-f-]{36}\.$/m,
  )
  expect(erased.stdout).toContain(`  ${network}  `)
  expect(erased.stdout).toContain('docs/operations.md')
  expect(erased.stdout + erased.stderr).not.toContain(organiser.name)
  expect((await organiser.client.ask('{ viewer { person { id } } }')).viewer.person).toBeNull()
})

test.each(['export', 'erase'])('%s says that there is nobody of an id, and what an id is', async command => {
  const nobody = await entregent(command, 'person', newId())
  expect(nobody).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('There is no person') })
  const wrong = await entregent(command, 'person', 'Zoé')
  expect(wrong).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('Give the id of the person'),
  })
})
