import { registerEnumType } from 'type-graphql'
import { BANDS } from '../strength/constants.js'
import { LADDER } from '../strength/evidence.js'

/** Shown by relationships and by the steps of paths. */
export const StrengthBandEnum = Object.fromEntries(BANDS.toReversed().map(({ band }) => [band, band]))
registerEnumType(StrengthBandEnum, { name: 'StrengthBand', description: '1-25, 26-49, 50-74, 75-100.' })

export const EvidenceKindEnum = Object.fromEntries(LADDER.map(kind => [kind, kind]))
registerEnumType(EvidenceKindEnum, { name: 'EvidenceKind', description: 'Weakest first.' })
