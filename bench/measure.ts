export interface Times {
  readonly runs: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly most: number
}

/** Percentiles of milliseconds. */
export function timesOf(milliseconds: Float64Array): Times {
  const sorted = milliseconds.toSorted()
  const runs = sorted.length
  const at = (share: number) => sorted[Math.min(runs - 1, Math.floor(runs * share))] ?? Number.NaN
  return { runs, p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) }
}

/** Milliseconds of each run of `one`, after a warm-up over the first runs. */
export function measure(runs: number, warmUp: number, one: (run: number) => void): Times {
  for (let run = 0; run < warmUp; run++) one(run)
  const times = new Float64Array(runs)
  for (let run = 0; run < runs; run++) {
    const start = process.hrtime.bigint()
    one(warmUp + run)
    times[run] = Number(process.hrtime.bigint() - start) / 1e6
  }
  return timesOf(times)
}

/** What `one` gives and takes for each of `items`, until `seconds` are over: then the rest is left out. */
export async function measureFor<Item, Answer>(
  seconds: number,
  items: readonly Item[],
  one: (item: Item) => Answer | Promise<Answer>,
): Promise<{ times: Times; answers: Answer[] }> {
  const end = performance.now() + seconds * 1000
  const times: number[] = []
  const answers: Answer[] = []
  for (const item of items) {
    const start = performance.now()
    if (start > end) break
    answers.push(await one(item))
    times.push(performance.now() - start)
  }
  return { times: timesOf(Float64Array.from(times)), answers }
}

export interface Timed<T> {
  readonly ms: number
  /** Of a processor, which other work on the machine does not lengthen. */
  readonly cpuMs: number
  readonly result: T
}

/** The time that `one` takes, and what it returns. */
export function timed<T>(one: () => T): Timed<T> {
  const stop = stopwatch()
  const result = one()
  return { ...stop(), result }
}

/** As `timed`, of what is waited for. */
export async function timedAsync<T>(one: () => Promise<T>): Promise<Timed<T>> {
  const stop = stopwatch()
  const result = await one()
  return { ...stop(), result }
}

function stopwatch(): () => { ms: number; cpuMs: number } {
  const start = process.hrtime.bigint()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { ms: Number(process.hrtime.bigint() - start) / 1e6, cpuMs: (user + system) / 1e3 }
  }
}

/** Bytes that this process holds on to. Run with --expose-gc. */
export function memory(): number {
  // The memory of arrays is given back a collection after they are found unused.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
