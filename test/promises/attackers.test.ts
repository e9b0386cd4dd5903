import { appOfTests } from '../support/app.js'
import { answersIn } from '../support/attackers/answers.js'
import { attack, take } from '../support/attackers/steps.js'
import { type Choices, VICTIMS, type Victim, World } from '../support/attackers/world.js'
import fc from '../support/fast-check.js'
import { runs } from '../support/seed.js'

const app = appOfTests()

const audience = fc.constantFrom('EVERYONE', 'MY_NETWORKS', 'MY_RELATIONSHIPS', 'NOBODY')
const chosen: fc.Arbitrary<Choices> = fc.record({
  visibleTo: fc.constantFrom('EVERYONE', 'EVERYONE', 'MY_NETWORKS', 'MY_RELATIONSHIPS'),
  contactVisibleTo: fc.oneof(fc.constant('MY_RELATIONSHIPS'), audience),
  reachableBy: fc.oneof(fc.constant('MY_RELATIONSHIPS'), audience),
})
const choices: fc.Arbitrary<Record<Victim, Choices>> = fc.record(
  Object.fromEntries(VICTIMS.map(victim => [victim, chosen])) as Record<Victim, typeof chosen>,
)

test('whatever attackers record of their meetings, nobody is answered more about a victim than without it', async () => {
  await fc.assert(
    fc.asyncProperty(attack, choices, async (steps, choice) => {
      const worlds = [await World.make(app, true), await World.make(app, false)] as const
      for (const world of worlds) await world.begin(choice)
      const look = async () => {
        const [recorded, without] = [await answersIn(worlds[0]), await answersIn(worlds[1])]
        expect(recorded).toEqual(without)
      }
      for (const step of [...steps, { do: 'LOOK' } as const])
        if (step.do === 'PASS') app.clock.pass(step.hours / 24)
        else if (step.do === 'LOOK') await look()
        else {
          const said = await Promise.all(worlds.map(world => take(step, world)))
          expect({ step, said: said[0] }).toEqual({ step, said: said[1] })
        }
    }),
    { numRuns: runs(3) },
  )
})
