import { Command } from 'commander'
import type { Asker } from '../api/local-api.js'
import { configOf } from '../config.js'
import { SetupError } from '../errors.js'
import { localToken } from '../http/tokens.js'
import { newId } from '../ids.js'
import { consoleProgress } from '../progress.js'
import type { Tour } from '../sample/region.store.js'
import { openStore, start } from '../service.js'
import { howWell, whoIntroduces, whoToIntroduce } from './demo-questions.js'
import { untilStopped } from './until-stopped.js'

/** `entregent demo`: the service over the sample region, with an answer to each of the three questions. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('serve a sample region, and answer each of the three questions (npm run demo)')
    .action(async () => {
      const progress = consoleProgress()
      const config = configOf({ LOG_LEVEL: 'warn', ...process.env })
      if (config.identityProvider)
        throw new SetupError('The demo signs in with the local key. Unset AUTH_JWKS_URL to run it.')
      const store = await openStore(config, progress)
      let tour: Tour | null
      try {
        tour = await store.domain.sampleRegion.loadIfEmpty(progress)
      } catch (error) {
        await store.close()
        throw error
      }
      // Held until the service holds it too, so that a local Neo4j starts once.
      const service = await start(config, progress).finally(() => store.close())
      try {
        const asker = tour && (await localToken(config.home, tour.asker, {}))
        const admin = await localToken(config.home, newId<'Person'>(), { scopes: ['admin'] })
        const lines =
          tour && asker
            ? await answers(await service.api.as(tour.asker), service.api.administrator(), tour)
            : ['The database already has data of your own, so the sample region was not loaded.']
        console.log([...lines, ...howToTry(service.url, tour, asker ?? admin, admin)].join('\n'))
      } catch (error) {
        await service.stop()
        throw error
      }
      await untilStopped(async () => {
        progress.step('Stopping …')
        await service.stop()
      })
    })
}

async function answers(asker: Asker, admin: Asker, tour: Tour): Promise<string[]> {
  return [
    ...(await whoIntroduces(asker, tour)),
    ...(await howWell(asker, tour)),
    ...(await whoToIntroduce(asker, admin, tour)),
  ]
}

function howToTry(url: string, tour: Tour | null, token: string, admin: string): string[] {
  const query = tour
    ? `{ introductionPaths(toPersonId: "${tour.sought}", limit: 3) { paths { score people { name } } } }`
    : '{ people(first: 5) { nodes { id name profession } } }'
  const body = JSON.stringify({ query })
  return [
    '',
    'Try it',
    '',
    `  In a browser: open ${url}/ and paste this line under Headers:`,
    `  {"Authorization": "Bearer ${token}"}`,
    '',
    '  Then ask, for example:',
    `  ${query}`,
    '',
    '  In a terminal:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body}'`,
    '',
    '  The token of the administrator, who can see everything:',
    `  ${admin}`,
    '',
    'Press Ctrl-C to stop.',
  ]
}
