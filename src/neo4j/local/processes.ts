import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** A running process: its id, and its command line with a space between the words. */
export interface RunningProcess {
  pid: number
  command: string
}

/** All that run on this machine, as far as we may see them. */
export function runningProcesses(): RunningProcess[] {
  return existsSync('/proc/self/cmdline') ? fromProc() : fromPs()
}

function fromProc(): RunningProcess[] {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return pids.flatMap(pid => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return [{ pid: Number(pid), command: words.join(' ').trim() }]
    } catch {
      return [] // ended meanwhile, or not ours to see
    }
  })
}

function fromPs(): RunningProcess[] {
  const rows = execFileSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return [...rows.matchAll(/^\s*(\d+)\s+(.*)$/gm)].map(([, pid, command]) => ({
    pid: Number(pid),
    command: command ?? '',
  }))
}

/**
 * Asks the process to end, and after `patience` milliseconds makes it. Resolves when it is gone.
 * @throws the system's error EPERM for a process of another user, which may go on for ever
 */
export async function endProcess(pid: number, isRunning: () => boolean, patience: number): Promise<void> {
  signal(pid, 'SIGTERM')
  const deadline = performance.now() + patience
  while (isRunning()) {
    if (performance.now() > deadline) signal(pid, 'SIGKILL')
    await delay(50)
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    // gone already
  }
}
