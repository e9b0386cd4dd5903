/** How long something took, or has lasted without happening yet. */
export interface Duration {
  readonly days: number
  readonly happened: boolean
}

/**
 * The median time until it happens, those counted for whom it has not happened yet: the first time at which the estimate of
 * Kaplan and Meier (Journal of the American Statistical Association 53, 1958) is at or below a half. Null while it is above.
 */
export function medianTime(durations: readonly Duration[]): number | null {
  const times = [...new Set(durations.filter(({ happened }) => happened).map(({ days }) => days))].sort(
    (a, b) => a - b,
  )
  let waiting = 1
  for (const time of times) {
    const atRisk = durations.filter(({ days }) => days >= time).length
    const now = durations.filter(({ days, happened }) => happened && days === time).length
    waiting *= 1 - now / atRisk
    if (waiting <= 0.5 + 1e-12) return time
  }
  return null
}
