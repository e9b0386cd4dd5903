import type { ConflictReason, ErrorCode, ForbiddenReason, Rule, WeakTie } from './generated/enums.js'

/** Why something was not done, as the schema's enums have it. */
export type Refusal =
  | {
      code: 'RULE_BROKEN'
      rule: Rule
      tie?: WeakTie
      hintParameters: { floor?: number; score?: number | null }
    }
  | { code: 'CONFLICT'; reason: ConflictReason }
  | { code: 'FORBIDDEN'; reason: ForbiddenReason }
  | { code: 'BAD_INPUT' | 'NOT_FOUND'; field: string }
  | { code: Exclude<ErrorCode, 'RULE_BROKEN' | 'CONFLICT' | 'FORBIDDEN' | 'BAD_INPUT' | 'NOT_FOUND'> }

/** `extensions` of an error, of which `docs/errors.md` says what is in it. */
export function refusalOf(extensions: Record<string, unknown>): Refusal {
  return extensions as unknown as Refusal
}

/** What a French page says. The compiler checks that each value is one that the schema has; whatever is new has a sentence too. */
export function inFrench(refusal: Refusal): string {
  switch (refusal.code) {
    case 'RULE_BROKEN':
      return broken(refusal)
    case 'CONFLICT':
      return refusal.reason === 'REQUEST_OPEN'
        ? 'Vous avez déjà une demande en cours pour cette personne.'
        : 'Cela a changé entre-temps.'
    case 'NOT_FOUND':
      return `Introuvable : ${refusal.field}.`
    case 'BAD_INPUT':
      return `À corriger : ${refusal.field}.`
    case 'FORBIDDEN':
      return refusal.reason === 'NO_PROFILE'
        ? "Créez d'abord votre profil."
        : 'Ce n’est pas à vous de le faire.'
    default:
      return 'Cela n’a pas marché. Réessayez.'
  }
}

function broken({ rule, tie, hintParameters }: Extract<Refusal, { code: 'RULE_BROKEN' }>): string {
  switch (rule) {
    case 'TIE_TOO_WEAK':
      return tie === 'YOU_AND_CONNECTOR'
        ? `Vous connaissez trop peu cette personne : ${hintParameters.score} sur ${hintParameters.floor}.`
        : 'Ces deux personnes se connaissent trop peu.'
    case 'NEEDS_SPONSOR':
      return 'Ce réseau vous accueille sur parrainage.'
    case 'DAILY_LIMIT':
      return 'Cinq demandes par jour : revenez demain.'
    default:
      return 'Une règle s’y oppose.'
  }
}
