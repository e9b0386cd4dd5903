/** One section of the benchmark: `node section-process.js NAME PEOPLE TIES`, started by `runSection`. By itself it prints what it found. */
import type { Found } from './section.js'
import type { Size } from './ties.js'

const [name, people, ties] = process.argv.slice(2)
const found = await run({ people: Number(people), ties: Number(ties) })
if (process.send) process.send(found, () => process.disconnect())
else process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)

async function run(size: Size): Promise<Found> {
  switch (name) {
    case 'index':
      return (await import('./index.js')).measureIndex(size)
    case 'libraries':
      return (await import('./libraries.js')).measureLibraries(size)
    case 'ladybug':
      return (await import('./ladybug.js')).measureLadybug(size)
    case 'neo4j':
      return (await import('./neo4j.js')).measureNeo4j(size)
    case 'health':
      return (await import('./health.js')).measureHealth(size)
    case 'busy':
      return (await import('./busy.js')).measureBusy(size)
    case 'imports':
      return (await import('./imports.js')).measureImports(size)
    default:
      throw new Error(`There is no section ${name}.`)
  }
}
