import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { SetupError } from '../../errors.js'
import type { Bar, Progress } from '../../progress.js'

const FOLDER = fileURLToPath(new URL('../../../local-neo4j/', import.meta.url))
/** What the pinned pom comes to; only the progress bar relies on it. */
const JARS = 213

/** The folder with the jars of the pinned Neo4j, fetched by Maven if they are not there. */
export async function neo4jJars(progress: Progress, folder = FOLDER, env = process.env): Promise<string> {
  const version = pinnedVersion(folder)
  const lib = join(folder, 'target', 'lib')
  if (isWhole(lib, version)) return lib
  await fetchJars(folder, lib, version, progress, env)
  return lib
}

function pinnedVersion(folder: string): string {
  const pom = join(folder, 'pom.xml')
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, 'utf8'))?.[1]
  if (!version) throw new Error(`${pom} names no neo4j.version`)
  return version
}

const isWhole = (lib: string, version: string): boolean =>
  existsSync(join(lib, `neo4j-server-${version}.jar`))

/** The jars get their name `lib` only once all are there, so a fetch cut short is simply done again. */
async function fetchJars(
  folder: string,
  lib: string,
  version: string,
  progress: Progress,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const parts = join(folder, 'target', `lib-${process.pid}`)
  try {
    const bar = progress.bar(`Downloading Neo4j Community ${version} with Maven (123 MB)`, JARS)
    await runMaven(folder, parts, bar, env)
    rmSync(lib, { recursive: true, force: true })
    renameSync(parts, lib)
  } catch (error) {
    // Somebody else may have fetched them meanwhile.
    if (!isWhole(lib, version)) throw error
  } finally {
    rmSync(parts, { recursive: true, force: true })
  }
}

/**
 * Tells of each line of Maven's whether it is of one more of the jars, never of more than `most`. Maven names the goal once its
 * dependencies are there; what it fetches after that, and some before, is its own.
 */
export function jarCounter(most: number): (line: string) => boolean {
  let left = most
  return line => {
    if (line.includes(':copy-dependencies (')) left = 0
    if (left === 0 || !/^\[INFO\] Downloaded .*\.jar /.test(line)) return false
    left--
    return true
  }
}

function runMaven(folder: string, into: string, bar: Bar, env: NodeJS.ProcessEnv): Promise<void> {
  const goal = ['dependency:copy-dependencies', `-Dlib=${into}`]
  const maven = spawn('mvn', ['-B', '-Dstyle.color=never', '-f', join(folder, 'pom.xml'), ...goal], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let lastError = ''
  const isNextJar = jarCounter(JARS)
  createInterface({ input: maven.stdout }).on('line', line => {
    if (isNextJar(line)) bar.advance()
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
          'No Maven (mvn) found on the PATH; it is needed once to download Neo4j. Install Maven (Debian: apt install maven; macOS: brew install maven), or set NEO4J_URI to a Neo4j of your own.',
        ),
      ),
    )
    maven.on('close', code => {
      bar.done()
      if (code === 0) return resolve()
      const said = lastError || stderr.trim().split('\n').at(-1) || `exit code ${code}`
      reject(new SetupError(`Maven could not download Neo4j: ${said}`))
    })
  })
}
