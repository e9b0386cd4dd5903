import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const VERSION = '3.6.1'
const HOME = join(tmpdir(), `entregent-networkx-${VERSION}`)
const PYTHON = join(HOME, 'bin', 'python')

/** Python with NetworkX from PyPI, in a temporary folder that later runs find again; null where it cannot be had. */
export async function pythonWithNetworkx(): Promise<string | null> {
  try {
    if (!existsSync(PYTHON)) await run('python3', ['-m', 'venv', HOME])
    const installed = `import networkx; assert networkx.__version__ == '${VERSION}'`
    await run(PYTHON, ['-c', installed]).catch(() =>
      run(PYTHON, ['-m', 'pip', 'install', '--quiet', `networkx==${VERSION}`, 'numpy', 'scipy'], {
        timeout: 120_000,
      }),
    )
    return PYTHON
  } catch {
    return null
  }
}

/** What a script of test/networkx writes as JSON, given this on its standard input. */
export async function askNetworkx<Answer>(
  python: string,
  script: string,
  question: unknown,
): Promise<Answer> {
  const path = fileURLToPath(new URL(`../networkx/${script}`, import.meta.url))
  const child = spawn(python, [path], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(question))
  let text = ''
  child.stdout.setEncoding('utf8')
  for await (const chunk of child.stdout) text += chunk
  return JSON.parse(text) as Answer
}
