import { monthEndsTo } from '../../../src/health/month-ends.js'
import { NetworkHealth } from '../../../src/health/network-health.js'
import { NetworkHistory } from '../../../src/health/network-history.js'
import type { NetworkRecord } from '../../../src/health/network-record.js'
import type { Network } from '../../../src/networks/network.js'
import fc from '../../support/fast-check.js'
import { FIRST_DAY, networkRecords } from '../../support/network-records.js'
import { runs } from '../../support/seed.js'

const LAST = FIRST_DAY + 515

function readBy(reader: 'RUNS' | 'ANALYST', record: NetworkRecord) {
  return new NetworkHealth({} as Network, reader, LAST, new NetworkHistory(record), new Set())
}

test('what analysts are told is true: each figure lies in its range, and has its band where it has one', async () => {
  const told = new Set<string>()
  await fc.assert(
    fc.asyncProperty(networkRecords(25), async record => {
      const [whole, published] = [readBy('RUNS', record), readBy('ANALYST', record)]
      for (const day of monthEndsTo(LAST, 17)) {
        const figures = await whole.metricsOn(day)
        for (const [i, { name, range, band, reason }] of (await published.metricsOn(day)).entries()) {
          const { value, band: exactBand } = figures[i] as (typeof figures)[number]
          expect(range === null).toBe(reason !== null)
          if (range === null) continue
          told.add(name)
          expect(value).toBeGreaterThanOrEqual((range.atLeast ?? Number.NEGATIVE_INFINITY) - 1e-9)
          expect(value).toBeLessThanOrEqual((range.atMost ?? Number.POSITIVE_INFINITY) + 1e-9)
          if (band !== 'UNKNOWN') expect(band).toBe(exactBand)
        }
      }
    }),
    { numRuns: runs(10) },
  )
  expect(told.size).toBeGreaterThan(15)
})
