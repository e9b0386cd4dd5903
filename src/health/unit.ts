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

/** Each unit in words, as a definition and a table name it, and what values it has. */
export const UNITS: Readonly<Record<MetricUnit, { readonly words: string; readonly range: string }>> = {
  PEOPLE: { words: 'people', range: '0 or more' },
  MEETINGS: { words: 'meetings', range: '0 or more' },
  RELATIONSHIPS: { words: 'relationships', range: '0 or more' },
  RECOMMENDATIONS: { words: 'recommendations', range: '0 or more' },
  STEPS: { words: 'steps', range: '1 or more' },
  DAYS: { words: 'days', range: '0 or more' },
  SCORE: { words: 'score, 1 to 100', range: '1 to 100' },
  SHARE_OF_MEMBERS: { words: 'share of members', range: '0 to 1' },
  SHARE_OF_NEWCOMERS: { words: 'share of newcomers', range: '0 to 1' },
  SHARE_OF_PAIRS: { words: 'share of pairs', range: '0 to 1' },
  INDEX: { words: 'index, −1 to 1', range: '-1 to 1' },
}
