import { Command } from 'commander'
import { configOf } from '../config.js'
import { consoleProgress } from '../progress.js'
import { openStore } from '../service.js'

/** `entregent rebuild`: every relationship anew from its evidence. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('recompute all relationships from their evidence')
    .action(async () => {
      const progress = consoleProgress()
      const store = await openStore(configOf(process.env), progress)
      try {
        const { ties, corrected, removed } = await store.domain.ties.rebuild(progress)
        console.log(`${ties} relationships: ${corrected} corrected, ${removed} without evidence removed.`)
      } finally {
        await store.close()
      }
    })
}
