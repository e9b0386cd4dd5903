import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import type { Erased } from '../data-subject-requests/data-subject.js'
import type { Domain } from '../domain.js'
import { SetupError } from '../errors.js'
import type { Person } from '../people/person.js'
import { consoleProgress, type Progress } from '../progress.js'
import { ADMINISTRATOR } from './chosen-network.js'
import { withPerson } from './chosen-person.js'

/** `entregent erase`: what the graph holds of somebody, gone for good. */
export function eraseCommand(): Command {
  return new Command('erase').description('erase the data about somebody').addCommand(personCommand())
}

function personCommand(): Command {
  return new Command('person')
    .description('a person, immediately and permanently; what others earned at meetings with them stays')
    .argument('<id>', 'the person’s id')
    .option('--yes', 'do not ask for confirmation', false)
    .action((id: string, { yes }: { yes: boolean }) => {
      const progress = consoleProgress()
      return withPerson(id, progress, (domain, person) => erasePerson(domain, person, yes, progress))
    })
}

async function erasePerson(domain: Domain, person: Person, yes: boolean, progress: Progress): Promise<void> {
  if (!yes && !(await confirmed(person))) return console.log('Nothing was erased.')
  progress.step('Erasing')
  console.log(toldOf(await domain.dataSubjects.erase(ADMINISTRATOR, person.id)).join('\n'))
}

/** Asks whoever sits there. @throws SetupError where nobody does */
async function confirmed({ id, name }: Person): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new SetupError('There is no terminal to confirm on. Use --yes to erase without confirmation.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    // Whoever goes without an answer has not said yes.
    const gone = new Promise<string>(resolve => terminal.once('close', () => resolve('')))
    const question = `Erase ${name} (${id})? This cannot be undone. Type yes: `
    const answer = await Promise.race([terminal.question(question), gone])
    return answer.trim().toLowerCase() === 'yes'
  } finally {
    terminal.close()
  }
}

function toldOf({ id, at, withoutOrganiser }: Erased): string[] {
  return [
    `Erased on ${at.toISOString()}. The id of the erasure record, which has no name, is ${id}.`,
    ...(withoutOrganiser.length > 0
      ? [
          'These networks now have no organiser. The administrator runs them until you appoint one with updateMembership.',
          ...withoutOrganiser.map(({ id, name }) => `  ${id}  ${name}`),
        ]
      : []),
    'Backups and Neo4j’s transaction logs still contain the person. See docs/operations.md for how long.',
  ]
}
