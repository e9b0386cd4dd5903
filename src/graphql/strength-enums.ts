import { registerEnumType } from 'type-graphql'
import { BANDS } from '../strength/constants.js'
import { type EvidenceKind, LADDER } from '../strength/evidence.js'

/** Shown by relationships and by the steps of paths. */
export const StrengthBandEnum = Object.fromEntries(BANDS.toReversed().map(({ band }) => [band, band]))
registerEnumType(StrengthBandEnum, {
  name: 'StrengthBand',
  description: 'How strong a relationship is, in four bands of its score.',
  valuesConfig: Object.fromEntries(
    BANDS.map(({ band, from }, i) => {
      const to = (BANDS[i - 1]?.from ?? 101) - 1
      return [band, { description: `A score of ${from} to ${to}.` }]
    }),
  ),
})

const EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  CO_ATTENDED: 'They were at the same settled meeting.',
  SAME_TABLE: 'They sat at the same table of a meeting, in any of its rounds.',
  DECLARED: 'One of them says that they met one to one.',
  CONFIRMED: 'Both say that they met one to one.',
  INTRODUCED: 'They met by an introduction, as both say.',
  RECOMMENDED: 'One of them has recommended the other.',
}
export const EvidenceKindEnum = Object.fromEntries(LADDER.map(kind => [kind, kind]))
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description:
    'What links two people. Of several kinds a relationship shows the strongest. The set may grow: have a default.',
  valuesConfig: Object.fromEntries(
    LADDER.map((kind, i) => [kind, { description: `${EVIDENCE[kind]} ${placeOf(i)}` }]),
  ),
})

function placeOf(i: number): string {
  const weaker = LADDER[i - 1]
  return weaker === undefined ? 'The weakest kind.' : `Stronger than ${weaker}.`
}
