import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { within } from './until.js'

/** The compiled command line. */
export const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** What a command wrote, and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `entregent …` as a user would, to its end. */
export async function entregent(...args: string[]): Promise<Ended> {
  return ended(startEntregent(args))
}

/** Starts `entregent …` in an environment, for a test to wait for or to kill. */
export function startEntregent(args: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Waits for the end of a command. */
export async function ended(command: ChildProcess): Promise<Ended> {
  const [stdout, stderr, code] = await Promise.all([
    textOf(command.stdout),
    textOf(command.stderr),
    new Promise<number | null>(resolve => command.once('close', resolve)),
  ])
  return { code, stdout, stderr }
}

/** Waits until a command has written `what` to stderr. @throws Error where it ends before, or never says so. */
export async function told(command: ChildProcess, what: RegExp): Promise<void> {
  let said = ''
  const saying = new Promise<void>((resolve, reject) => {
    command.once('close', () => reject(new Error(`The command ended without saying ${what}:\n${said}`)))
    command.stderr?.on('data', chunk => {
      said += String(chunk)
      if (what.test(said)) resolve()
    })
  })
  await within(`the command says ${what}`, saying).catch(failure => {
    throw new Error(`${failure.message}\nIt said:\n${said}`)
  })
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = ''
  stream?.setEncoding('utf8')
  for await (const chunk of stream ?? []) text += chunk
  return text
}
