import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FOLDER = resolve(process.env.ENTREGENT_TEST_DATA ?? '../shared/data')

/** The path of a file of real data beside the repository, or where ENTREGENT_TEST_DATA says. */
export function testData(file: string): string {
  return join(FOLDER, file)
}

/** `test`, or a skip that says so where there is no real data; with CI set, its absence is a failure. */
export const testWithData: typeof test =
  existsSync(FOLDER) || process.env.CI
    ? test
    : (Object.assign(
        (name: string) => test.skip(`${name} (skipped: no data in ${FOLDER})`, () => {}),
        test,
      ) as typeof test)
