import { chmodSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What the service keeps in its home: keys, passwords, and who knows whom. */
const OWN = [
  'token.key',
  'service.key',
  'neo4j.password',
  'index.snapshot',
  'supervisor.json',
  'supervisor.log',
  'neo4j',
]

const OTHERS = 0o077
const SHARED_BY_ALL = 0o1000

/**
 * Whatever this process and those it starts create from now on is for its user alone, and so is a home from before: what others could
 * read or enter in it is closed to them. @returns the paths that were closed
 */
export function keepPrivate(home: string): string[] {
  process.umask(OTHERS)
  const folder = resolve(home)
  if (!isOwnHome(folder)) return []
  return [folder, ...OWN.map(name => join(folder, name))].filter(closeToOthers)
}

/** A folder that other things are kept in is left as it is. */
function isOwnHome(folder: string): boolean {
  if (!existsSync(folder) || (statSync(folder).mode & SHARED_BY_ALL) !== 0) return false
  const names = readdirSync(folder)
  return names.length === 0 || OWN.some(name => names.includes(name))
}

/** Whether it had to be closed. Whoever may not change the mode of a folder is not its owner, and can do no more. */
function closeToOthers(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink() || (found.mode & OTHERS) === 0) return false
  if (found.uid !== process.getuid?.()) return false
  chmodSync(path, found.mode & 0o700)
  return true
}
