import { Command } from 'commander'
import { configOf } from '../config.js'
import type { Domain } from '../domain.js'
import { SetupError } from '../errors.js'
import { isId } from '../ids.js'
import type { DecisionId, KeptDecision } from '../importing/decisions/made-decision.js'
import { consoleProgress } from '../progress.js'
import { openStore } from '../service.js'
import { withNetwork } from './chosen-network.js'

interface Asked {
  network?: string
  revoke?: string
}

/** `entregent decisions`: who is who in lists, as it was decided. */
export function decisionsCommand(): Command {
  return new Command('decisions')
    .description('list what was decided of who is who in lists, or revoke it: see docs/importing.md#doubts')
    .option('--network <name>', 'name or id of the network whose lists it was; all unless given')
    .option('--revoke <id>', 'forget this one, so that lists are in doubt again; what has come in stays')
    .action(carryOut)
}

async function carryOut({ network, revoke }: Asked): Promise<void> {
  if (revoke !== undefined) return withDomain(domain => revoked(domain, revoke.toLowerCase()))
  const show = async (decisions: Promise<KeptDecision[]>) => console.log(textOf(await decisions).join('\n'))
  if (network === undefined) return withDomain(({ listDecisions }) => show(listDecisions.all(null)))
  return withNetwork(network, consoleProgress(), ({ listDecisions }, { id }) => show(listDecisions.all(id)))
}

async function withDomain(work: (domain: Domain) => Promise<void>): Promise<void> {
  const store = await openStore(configOf(process.env), consoleProgress())
  try {
    await work(store.domain)
  } finally {
    await store.close()
  }
}

async function revoked({ listDecisions }: Domain, id: string): Promise<void> {
  if (!isId<DecisionId>(id) || !(await listDecisions.revoke(id)))
    throw new SetupError(`There is no decision ${id}. entregent decisions lists them.`)
  console.log('Revoked. Lists that say so are in doubt again; what has come in stays.')
}

function textOf(decisions: readonly KeptDecision[]): string[] {
  if (decisions.length === 0) return ['Nothing has been decided of who is who in lists.']
  return decisions.map(({ id, at, networks, line, person, isNew, ...said }) => {
    const whom = [said.name, said.email, said.source].filter(part => part !== null).join(', ')
    const who = person ? `${whom} is ${person.name} (${person.id})${isNew ? ', new then' : ''}` : 'left out'
    const where = [at.toISOString().slice(0, 10), ...networks, `line ${line}`].join(', ')
    return `${id}  ${where}: ${who}`
  })
}
