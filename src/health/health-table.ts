import { stringify } from 'csv-stringify/sync'
import type { MetricName } from './metric.js'
import type { HealthBand } from './scale.js'
import { type MetricUnit, UNITS } from './unit.js'

/** A line of the table of figures. */
export interface FigureLine {
  readonly name: MetricName
  readonly value: number | null
  readonly unit: MetricUnit
  readonly band: HealthBand
  /** The last months' figures, oldest first; none for an edge list. */
  readonly history?: readonly (number | null)[]
}

/** The figures in columns, for reading: with small bars of the months where there are any. */
export function tableOf(lines: readonly FigureLine[]): string {
  const names = lines.map(({ name }) => name.toLowerCase().replaceAll('_', ' '))
  const width = Math.max(...names.map(name => name.length))
  const bars = lines.map(({ history }) => (history ? `  ${sparkline(history)}` : ''))
  return lines
    .map(
      ({ value, unit, band }, i) =>
        `${(names[i] ?? '').padEnd(width)}  ${shown(value).padStart(8)}  ${band.toLowerCase().padEnd(8)}${bars[i]}  ${UNITS[unit].words}`,
    )
    .join('\n')
}

/** The figures as CSV, with full precision. */
export function csvOf(lines: readonly FigureLine[]): string {
  return stringify(
    lines.map(({ name, value, unit, band }) => ({ metric: name, value, unit: UNITS[unit].words, band })),
    { header: true, columns: ['metric', 'value', 'unit', 'band'] },
  ).trimEnd()
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A bar for each value, from the least to the most of them; a dot where there is none. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter(value => value !== null)
  const least = Math.min(...known)
  const span = Math.max(...known) - least
  return values
    .map(value => {
      if (value === null) return '·'
      // Where all are alike there is no low and no high.
      return BARS[span === 0 ? 3 : Math.round(((value - least) / span) * (BARS.length - 1))]
    })
    .join('')
}

/** Three decimals at most, and none that are only zeros. */
function shown(value: number | null): string {
  return value === null ? '–' : String(Number(value.toFixed(3)))
}
