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
  return new Command('erase')
    .description('erase what the graph holds of somebody')
    .addCommand(personCommand())
}

function personCommand(): Command {
  return new Command('person')
    .description('a person, at once and for good; what others earned at meetings with them stays')
    .argument('<id>', 'the person’s id')
    .option('--yes', 'without asking first', false)
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
  if (!process.stdin.isTTY) throw new SetupError('Nobody is there to ask: say --yes to erase without asking.')
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
    `Erased on ${at.toISOString()}. The record of it, without any name, is ${id}.`,
    ...(withoutOrganiser.length > 0
      ? [
          'Networks without an organiser: until you appoint one with updateMembership, the administrator runs them.',
          ...withoutOrganiser.map(({ id, name }) => `  ${id}  ${name}`),
        ]
      : []),
    'Backups and Neo4j’s transaction logs still hold the person: docs/operations.md says for how long.',
  ]
}
