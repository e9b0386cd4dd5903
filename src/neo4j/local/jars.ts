import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Progress } from '../../progress.js'
import { SetupError } from './setup-error.js'

const FOLDER = fileURLToPath(new URL('../../../local-neo4j/', import.meta.url))
const POM = join(FOLDER, 'pom.xml')
/** What the pinned pom comes to; only the progress bar relies on it. */
const JARS = 213

/** The folder with the jars of the pinned Neo4j, fetched by Maven if they are not there. */
export async function neo4jJars(progress: Progress): Promise<string> {
  const version = pinnedVersion()
  const lib = join(FOLDER, 'target', 'lib')
  if (isWhole(lib, version)) return lib
  await fetchJars(lib, version, progress)
  return lib
}

function pinnedVersion(): string {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(POM, 'utf8'))?.[1]
  if (!version) throw new Error(`${POM} names no neo4j.version`)
  return version
}

const isWhole = (lib: string, version: string): boolean =>
  existsSync(join(lib, `neo4j-server-${version}.jar`))

/** The jars get their name `lib` only once all are there, so a fetch cut short is simply done again. */
async function fetchJars(lib: string, version: string, progress: Progress): Promise<void> {
  const parts = join(FOLDER, 'target', `lib-${process.pid}`)
  mkdirSync(join(FOLDER, 'target'), { recursive: true })
  try {
    await runMaven(parts, progress.bar(`Fetching Neo4j Community ${version} with Maven (123 MB)`, JARS))
    rmSync(lib, { recursive: true, force: true })
    renameSync(parts, lib)
  } catch (error) {
    // Somebody else may have fetched them meanwhile.
    if (!isWhole(lib, version)) throw error
  } finally {
    rmSync(parts, { recursive: true, force: true })
  }
}

function runMaven(into: string, bar: ReturnType<Progress['bar']>): Promise<void> {
  const goal = ['dependency:copy-dependencies', `-Dlib=${into}`]
  const maven = spawn('mvn', ['-B', '-Dstyle.color=never', '-f', POM, ...goal], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let lastError = ''
  // Maven names the goal once its dependencies are there; what it fetches after that is its own.
  let counting = true
  createInterface({ input: maven.stdout }).on('line', line => {
    if (line.includes(':copy-dependencies (')) counting = false
    if (counting && /^\[INFO\] Downloaded .*\.jar /.test(line)) bar.advance()
    if (line.startsWith('[ERROR]') && !lastError) lastError = line.slice('[ERROR]'.length).trim()
  })
  let stderr = ''
  maven.stderr.on('data', chunk => {
    stderr += chunk
  })
  return new Promise((resolve, reject) => {
    maven.on('error', () =>
      reject(
        new SetupError(
          'No Maven (mvn) on the PATH, and it is needed once to fetch Neo4j: install Maven (Debian: apt install maven; macOS: brew install maven), or set NEO4J_URI to a Neo4j of your own.',
        ),
      ),
    )
    maven.on('close', code => {
      bar.done()
      if (code === 0) return resolve()
      const said = lastError || stderr.trim().split('\n').at(-1) || `exit code ${code}`
      reject(new SetupError(`Maven could not fetch Neo4j: ${said}`))
    })
  })
}
