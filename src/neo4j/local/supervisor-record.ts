import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** How to reach the supervisor of a home. The file that holds it is also the lock: there is one at a time. */
const SupervisorRecord = z.object({ pid: z.int(), port: z.int(), secret: z.string() })
export type SupervisorRecord = z.infer<typeof SupervisorRecord>

export const newSecret = (): string => randomBytes(24).toString('base64url')

export function readRecord(file: string): SupervisorRecord | undefined {
  try {
    return SupervisorRecord.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Puts the record in place, whole, unless one is there already; says whether it did. */
export function claim(file: string, record: SupervisorRecord): boolean {
  const draft = `${file}.${record.pid}`
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Takes this record away, and no other: one that took its place meanwhile is put back. */
export function remove(file: string, record: SupervisorRecord): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readRecord(aside)?.secret !== record.secret) linkSync(aside, file)
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code
