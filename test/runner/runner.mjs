/**
 * jest's own runner, by which Node itself imports the tests: nothing that a file imports is loaded again for the next file in
 * the same worker. Nothing of src keeps anything beside what is built of it, so files do not meet there.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import circus from 'jest-circus/runner'
import { compiled } from './typescript.mjs'

const require = createRequire(import.meta.url)
register('./typescript.mjs', import.meta.url)

export default function run(globalConfig, config, environment, runtime, testPath, ...rest) {
  // The state of jest-circus is of one file of tests.
  runtime.requireInternalModule = path => {
    delete require.cache[path]
    return require(path)
  }
  runtime.unstable_shouldLoadAsEsm = () => true
  runtime.unstable_importModule = path => import(pathToFileURL(path).href)
  runtime.getSourceMaps().get = source => mapOf(source, config.cacheDirectory)
  return circus.default(globalConfig, config, environment, runtime, testPath, ...rest)
}

const maps = new Map()

/** The file with the source map of a file in a stack: made when a stack is shown, which in most runs is never. */
function mapOf(source, folder) {
  if (!source.startsWith('file:') || !source.endsWith('.ts')) return undefined
  if (maps.has(source)) return maps.get(source)
  const { map } = compiled(source, true)
  const file = join(folder, `${createHash('sha1').update(map).digest('hex')}.map`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, map)
  } catch {
    // A test may be another user at this moment: then its stacks show lines as compiled.
    return undefined
  }
  maps.set(source, file)
  return file
}
