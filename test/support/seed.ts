/** What everything that tests draw by chance begins with: the same in each run, unless SEED says another. */
export const SEED = wholeNumber('SEED', 1)

/** `npm run test:long` tries so many times as many cases. */
const TIMES = wholeNumber('TEST_TIMES', 1)

/** How many cases a test tries that needs `few` in everyday use. */
export function runs(few: number): number {
  return few * TIMES
}

function wholeNumber(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise)
  if (!Number.isSafeInteger(value)) throw new Error(`${name} must be a whole number.`)
  return value
}
