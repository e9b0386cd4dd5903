export interface Times {
  readonly runs: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly most: number
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
  times.sort()
  const at = (share: number) => times[Math.min(runs - 1, Math.floor(runs * share))] as number
  return { runs, p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) }
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
