import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '../../errors.js'

const run = promisify(execFile)
const OLDEST = 17

/** The Java to run Neo4j with: JAVA_HOME's if set, else the one on the PATH; 17 or newer. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java'
  const major = majorVersion(await printedVersion(java, env))
  if (major < OLDEST) {
    throw new SetupError(
      `Java ${major} is too old for Neo4j. Install Java ${OLDEST} or newer, or point JAVA_HOME to one.`,
    )
  }
  return java
}

async function printedVersion(java: string, env: NodeJS.ProcessEnv): Promise<string> {
  try {
    // Java prints its version to stderr.
    return (await run(java, ['-version'], { env })).stderr
  } catch {
    const where = env.JAVA_HOME ? `in JAVA_HOME (${env.JAVA_HOME})` : 'on the PATH'
    throw new SetupError(
      `No Java found ${where}. Install a Java runtime, ${OLDEST} or newer (Debian: apt install openjdk-17-jre-headless; macOS: brew install openjdk@17), or set NEO4J_URI to a Neo4j of your own.`,
    )
  }
}

/** "17.0.15" is 17; "1.8.0_402", the old way of counting, is 8; 0 if nothing like it is printed. */
export function majorVersion(printed: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? []
  return Number((first === '1' ? second : first) ?? 0)
}
