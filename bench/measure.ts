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

/** Milliseconds that `one` takes, and what it returns. */
export function timed<T>(one: () => T): { ms: number; result: T } {
  const start = process.hrtime.bigint()
  const result = one()
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, result }
}

/** As `timed`, of what is waited for. */
export async function timedAsync<T>(one: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = process.hrtime.bigint()
  const result = await one()
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, result }
}
