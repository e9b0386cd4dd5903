import { statSync } from 'node:fs'
import { InvalidArgumentError, Option } from 'commander'
import { type ListedEdges, readEdgeList } from '../edge-lists/edge-list-file.js'
import { SetupError } from '../errors.js'
import { type BadLine, UnreadableFile } from '../list-files/bad-line.js'
import { type Bar, consoleProgress } from '../progress.js'
import { withListFile } from './list-file.js'

const LARGE_FILE = 10_000_000

/** The ties of the file that --ties names; `directed` ones lead from a to b only. @throws SetupError where it cannot be read, or has bad lines */
export async function loadTies(path: string, directed = false): Promise<ListedEdges> {
  const { ties, bad } = await readable(path, async file => {
    const { size } = statSync(file)
    const bar = barIf(size > LARGE_FILE, `Reading ${path} (kB)`, Math.ceil(size / 1000))
    let told = 0
    const list = await readEdgeList(file, directed, read => {
      bar.advance(Math.ceil(read / 1000) - told)
      told = Math.ceil(read / 1000)
    })
    bar.done()
    return list
  })
  mustBeGood(path, bad)
  return ties
}

const MOST_NAMED = 20

/** @throws SetupError that names the bad lines */
export function mustBeGood(path: string, bad: readonly BadLine[]): void {
  if (bad.length === 0) return
  const named = bad.slice(0, MOST_NAMED).map(({ line, reason }) => `${path}:${line}: ${reason}`)
  if (bad.length > MOST_NAMED) named.push(`${path}: ${bad.length - MOST_NAMED} more invalid lines.`)
  throw new SetupError(named.join('\n'))
}

/** What `read` gives of the file. @throws SetupError where it cannot be read */
export async function readable<T>(path: string, read: (file: string) => Promise<T>): Promise<T> {
  try {
    return await withListFile(path, read)
  } catch (error) {
    if (error instanceof UnreadableFile) throw new SetupError(`${path}: ${error.message}`)
    throw error
  }
}

/** A bar where there is enough to wait for. */
export function barIf(wanted: boolean, text: string, total: number): Bar {
  return wanted ? consoleProgress().bar(text, total) : { advance: () => {}, done: () => {} }
}

/** An option that takes a whole number between two. */
export function wholeNumber(flags: string, description: string, least: number, most: number): Option {
  return new Option(flags, description).argParser((text: string) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It must be ${least} to ${most}.`)
  })
}
