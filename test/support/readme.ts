import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const SHELL = /^(?:ask|find)\(\) .*$/gm
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** What a user pastes from a section of the README, and the answers it shows. */
export function sectionOfReadme(title: string): { commands: string; answers: string[] } {
  const [, section = ''] = README.split(`\n## ${title}\n`)
  const blocks = [...(section.split('\n## ')[0] ?? '').matchAll(/^```(json)?\n(.*?)^```$/gms)]
  const texts = (json: boolean) =>
    blocks.filter(([, kind]) => (kind === 'json') === json).map(([, , text = '']) => text)
  return { commands: texts(false).join(''), answers: texts(true).map(text => text.trim()) }
}

/** Pastes commands into a shell as a user would, against the service at `url`; the answers are its lines. */
export async function pasted(
  commands: string,
  url: string,
  token: string,
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const shell = (README.match(SHELL) ?? []).join('\n').replace('http://127.0.0.1:4000/graphql', url)
  const { stdout } = await promisify(execFile)('bash', ['-c', `${shell}\n${commands}`], {
    env: { ...env, TOKEN: token },
    cwd: new URL('../..', import.meta.url),
  })
  return stdout.split('\n').filter(line => line !== '')
}

/** The first id in a text. */
export function idIn(text: string | undefined): string {
  return ID.exec(text ?? '')?.[0] ?? 'none'
}

/** An answer without what differs from day to day: ids, times and scores. */
export function timeless(answer: string): string {
  return answer
    .replace(new RegExp(ID, 'g'), 'id')
    .replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"time"')
    .replace(/"score":\d+/g, '"score":0')
}
