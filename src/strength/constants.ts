/** The constants of the model, all of them. docs/strength.md says what each is for; a new value needs a new model name. */

export const MODEL = 'shared-meetings-2'

/** Days after which a meeting or encounter counts half. Between 90 and 270 predictions hardly change. */
export const MEETING_HALF_LIFE = 180
/** Days after which a recommendation counts half. */
export const RECOMMENDATION_HALF_LIFE = 720

/** A meeting of more people gives only to those at the same table: nobody meets 300 people. */
export const LARGEST_ROOM = 300
/** What one encounter gives when both say so. */
export const CONFIRMED_ENCOUNTER = 1 / 2
/** What one encounter gives while only one of the two says so. */
export const DECLARED_ENCOUNTER = 1 / 4
/** Days between two declarations that both count, so that repeating one gains nothing. */
export const DECLARATION_SPACING = 180
/** What the latest recommendation in one direction gives. */
export const RECOMMENDATION = 1 / 2

/** σ: the S at which p_met is 1 − 1/e. */
export const MET_SCALE = 2
/** The T at which p_rec is 1 − 1/e. */
export const TRUST_SCALE = 1.5
/** The least p while there is any evidence: an old acquaintance is still one. */
export const LEAST_P = 0.005

/** The lowest score of each band, and the one that stands for all of it where no more may be known; highest band first. */
export const BANDS = [
  { band: 'STRONG', from: 75, veiledAs: 75 },
  { band: 'GOOD', from: 50, veiledAs: 50 },
  { band: 'MEDIUM', from: 26, veiledAs: 26 },
  { band: 'WEAK', from: 1, veiledAs: 10 },
] as const

/** Days the trend looks back. */
export const TREND_DAYS = 90
/** A change of p is STEADY up to this, or up to this share of the earlier p if that is more. */
export const TREND_LEAST_CHANGE = 0.005
export const TREND_LEAST_SHARE = 0.1
/** Days ahead that the cold day is looked for: five years. */
export const COLD_WITHIN = 1826
