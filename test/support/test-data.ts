import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FOLDER = resolve(process.env.ENTREGENT_TEST_DATA ?? '../shared/data')

/** The path of a file of real data beside the repository, or where ENTREGENT_TEST_DATA says. */
export function testData(file: string): string {
  return join(FOLDER, file)
}

const IS_THERE = existsSync(FOLDER) || Boolean(process.env.CI)

/**
 * `test`, or a skip that says so where there is no real data; with CI set, its absence is a failure. Each file has a `test` of
 * its own, while this module is loaded once for many: it is looked up when it is called.
 */
export function testWithData(name: string, run: () => unknown, timeout?: number): void {
  if (IS_THERE) test(name, run as () => Promise<void>, timeout)
  else test.skip(`${name} (skipped: no data in ${FOLDER})`, () => {})
}
