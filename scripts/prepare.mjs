/**
 * Makes the checkout ready, and does nothing where there is nothing to do: installs packages when the lock
 * file is newer than they are, compiles when a source is. Plain Node, as it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...names) => join(root, ...names)

checkNode()
if (needsInstall() || needsBuild()) {
  await withLock(at('.prepare.lock'), () => {
    // Looked at again: whoever held the lock may have done it.
    if (needsInstall())
      run('Installing packages', npm(), ['install', '--no-audit', '--no-fund', '--loglevel=error'])
    if (needsBuild()) {
      const started = new Date()
      run('Compiling', process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'])
      writeFileSync(at('dist/.built'), '')
      // What changes while the compiler runs is compiled the next time.
      utimesSync(at('dist/.built'), started, started)
    }
  })
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Entregent needs Node 20.19 or newer, and this is ${process.versions.node}: see https://nodejs.org.`)
}

function needsInstall() {
  // npm writes this file last.
  return changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')
}

function needsBuild() {
  const sources = readdirSync(at('src'), { recursive: true }).map(name => join('src', name))
  const newest = Math.max(...['tsconfig.json', 'tsconfig.build.json', 'src', ...sources].map(changedAt))
  return changedAt('dist/.built') < newest
}

/** Milliseconds; 0 if it is not there. A folder changes when a file in it comes or goes. */
function changedAt(name) {
  return statSync(at(name), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm'
}

function run(what, command, args) {
  console.error(`${what} …`)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm.cmd',
  })
  if (error) stop(`${what} failed: ${error.message}.`)
  if (status !== 0) stop(`${what} failed; the reason is above.`)
}

/** One preparation at a time in this checkout; a lock whose process is gone is nobody's. */
async function withLock(file, work) {
  while (!take(file)) {
    if (!isRunning(holderOf(file))) rmSync(file, { force: true })
    else await delay(200)
  }
  process.on('exit', () => rmSync(file, { force: true }))
  work()
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    return stop(`Cannot write to ${root} (${error.message}).`)
  }
}

function holderOf(file) {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function stop(line) {
  console.error(line)
  process.exit(1)
}
