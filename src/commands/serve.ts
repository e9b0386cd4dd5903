import { Command } from 'commander'
import { configOf } from '../config.js'
import { consoleProgress } from '../progress.js'
import { start } from '../service.js'
import { untilStopped } from './until-stopped.js'

/** `entregent serve`: the service, until Ctrl-C. */
export function serveCommand(): Command {
  return new Command('serve').description('serve the GraphQL API (npm start)').action(async () => {
    const progress = consoleProgress()
    const config = configOf(process.env)
    const service = await start(config, progress)
    const stopped = untilStopped(async () => {
      progress.step('Stopping …')
      await service.stop()
    })
    const isWarm = await Promise.race([service.warmUp().then(() => true), stopped.then(() => false)])
    if (isWarm)
      progress.step(`Serving ${service.url}/graphql, with GraphiQL at ${service.url}/. Press Ctrl-C to stop.`)
    await stopped
  })
}
