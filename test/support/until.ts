/** Asks again and again until the answer is as expected; gives up after `seconds`, of which none should be needed. */
export async function until(
  what: string,
  ask: () => boolean | Promise<boolean>,
  seconds = 10,
): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`After ${seconds} seconds still not so: ${what}`)
    await new Promise(resolve => setImmediate(resolve))
  }
}
