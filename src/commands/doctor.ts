import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { Command } from 'commander'
import { type Config, configOf } from '../config.js'
import type { Domain } from '../domain.js'
import { findJava } from '../neo4j/local/java.js'
import { silentProgress } from '../progress.js'
import { openStore } from '../service.js'

/** One thing that can be missing: what is well, or an error that says how to mend it. */
interface Check {
  name: string
  run(config: Config): Promise<string>
}

const CHECKS: Check[] = [
  {
    name: 'Java',
    run: async config => (config.neo4j ? 'not needed: NEO4J_URI is set' : `found at ${await findJava()}`),
  },
  {
    name: 'Home',
    async run({ home }) {
      mkdirSync(home, { recursive: true })
      accessSync(home, constants.W_OK)
      return home
    },
  },
  { name: 'Port', run: freePort },
  {
    name: 'Neo4j',
    run: config =>
      inStore(config, async ({ status }) => {
        const { neo4j, people, relationships } = await status.status()
        return `${neo4j}, ${people} people, ${relationships} relationships`
      }),
  },
  {
    name: 'Seats',
    run: config =>
      inStore(config, async ({ keys }) => {
        const twice = await keys.seatsHeldTwice()
        if (twice.length === 0) return 'none is held twice'
        const listed = twice.map(({ network, seat }) => `"${seat}" in "${network}"`).join(', ')
        throw new Error(
          `Held twice: ${listed}. Organisers decide: by another seat (updateMembership), or who stays (removeMember).`,
        )
      }),
  },
  {
    name: 'Companies',
    run: config =>
      inStore(config, async ({ keys }) => {
        const alike = await keys.companiesAlike()
        if (alike.length === 0) return 'none are written in several ways'
        return `counted as one: ${alike.map(names => names.map(name => `"${name}"`).join(' = ')).join(', ')}`
      }),
  },
]

/** What `ask` finds out in the store, which is opened for it. */
async function inStore(config: Config, ask: (domain: Domain) => Promise<string>): Promise<string> {
  const store = await openStore(config, silentProgress)
  try {
    return await ask(store.domain)
  } finally {
    await store.close()
  }
}

/** `entregent doctor`: what the service needs, one line a check. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check what the service needs on this machine')
    .action(async () => {
      const config = configOf(process.env)
      for (const { name, run } of CHECKS) {
        try {
          console.log(`ok     ${name.padEnd(9)} ${await run(config)}`)
        } catch (error) {
          console.log(`wrong  ${name.padEnd(9)} ${error instanceof Error ? error.message : String(error)}`)
          process.exitCode = 1
        }
      }
    })
}

function freePort({ host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      reject(
        new Error(`${port} is in use. Stop the program that listens there, or set PORT to another port.`),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve(`${port} is free`)))
  })
}
