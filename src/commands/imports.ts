import { Command } from 'commander'
import { configOf } from '../config.js'
import type { ImportRecord } from '../importing/records/import-record.js'
import { consoleProgress } from '../progress.js'
import { openStore } from '../service.js'

/** `entregent imports`: which lists came in. */
export function importsCommand(): Command {
  return new Command('imports')
    .description('list which lists came in, and what they brought: see docs/importing.md#imports')
    .action(carryOut)
}

async function carryOut(): Promise<void> {
  const store = await openStore(configOf(process.env), consoleProgress())
  try {
    console.log(textOf(await store.domain.importRecords.all()).join('\n'))
  } finally {
    await store.close()
  }
}

function textOf(records: readonly ImportRecord[]): string[] {
  if (records.length === 0) return ['Nothing has been imported.']
  return records.map(record => {
    const { id, at, file, kind, networks } = record
    const when = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    return `${id}  ${[when, file, kind, ...networks].join(', ')}: ${broughtBy(record)}`
  })
}

function broughtBy({ isUnderWay, counts }: ImportRecord): string {
  if (isUnderWay) return 'not at its end; if nobody is importing it, import the same list again'
  const said = counts.flatMap(({ of, ...count }) => {
    const parts = (['created', 'recognised'] as const).filter(word => count[word] > 0)
    return parts.length === 0 ? [] : [`${of} ${parts.map(word => `${count[word]} ${word}`).join(', ')}`]
  })
  return said.join('; ') || 'all of it was there'
}
