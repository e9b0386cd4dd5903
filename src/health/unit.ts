export const METRIC_UNITS = [
  'PEOPLE',
  'MEETINGS',
  'RELATIONSHIPS',
  'RECOMMENDATIONS',
  'STEPS',
  'DAYS',
  'SCORE',
  'SHARE_OF_MEMBERS',
  'SHARE_OF_NEWCOMERS',
  'SHARE_OF_PAIRS',
  'INDEX',
] as const
/** What a figure counts or measures. */
export type MetricUnit = (typeof METRIC_UNITS)[number]

interface Unit {
  /** As a definition and a table name it. */
  readonly words: string
  readonly least: number
  /** Null where there is no most. */
  readonly most: number | null
}

/** Each unit in words, and what values it has. */
export const UNITS: Readonly<Record<MetricUnit, Unit>> = {
  PEOPLE: { words: 'people', least: 0, most: null },
  MEETINGS: { words: 'meetings', least: 0, most: null },
  RELATIONSHIPS: { words: 'relationships', least: 0, most: null },
  RECOMMENDATIONS: { words: 'recommendations', least: 0, most: null },
  STEPS: { words: 'steps', least: 1, most: null },
  DAYS: { words: 'days', least: 0, most: null },
  SCORE: { words: 'score, 1 to 100', least: 1, most: 100 },
  SHARE_OF_MEMBERS: { words: 'share of members', least: 0, most: 1 },
  SHARE_OF_NEWCOMERS: { words: 'share of newcomers', least: 0, most: 1 },
  SHARE_OF_PAIRS: { words: 'share of pairs', least: 0, most: 1 },
  INDEX: { words: 'index, −1 to 1', least: -1, most: 1 },
}

/** The values of a unit in words: "0 to 1", "0 or more". */
export function valuesOf(unit: MetricUnit): string {
  const { least, most } = UNITS[unit]
  return most === null ? `${least} or more` : `${least} to ${most}`
}
